import { encode } from 'uqr'

export interface DrawnQr {
  size: number
  path: string
}

/** A code for scanners as a path of unit squares, on a square of so many. */
export function drawQr(text: string): DrawnQr {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
