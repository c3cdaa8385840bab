const HERE = /^(localhost|.*\.local|127\..*|\[::1\])$/
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])/

/** Who can open an address that stands in a link or a QR code: whoever gets it, this network, or this machine alone. */
export function reachOf(address: string): 'everybody' | 'network' | 'machine' {
  const { hostname } = new URL(address)
  if (HERE.test(hostname)) return 'machine'
  return PRIVATE.test(hostname) || !hostname.includes('.') ? 'network' : 'everybody'
}
