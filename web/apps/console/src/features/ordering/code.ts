/** What a pickup code is made of: no characters that look alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const codeLength = 8

/** What somebody typed, pasted or scanned → the code's characters alone: "linli:pickup:7k2m-…" → "7K2M…". */
export function readCode(typed: string): string {
  return [
    ...typed
      .trim()
      .replace(/^linli:pickup:/i, '')
      .toUpperCase(),
  ]
    .filter((letter) => letters.includes(letter))
    .slice(0, codeLength)
    .join('')
}

/** As the counter shows it: ABCD EFGH. */
export function spaced(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code
}
