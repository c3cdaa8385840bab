const NAME = 'linli.entrance'

/** Keeps the code of the entrance that a landing page names (`?entrance=`), as long as this tab lives. */
export function cameBy(code: unknown): void {
  if (typeof code === 'string' && /^[\w-]{1,40}$/.test(code)) sessionStorage.setItem(NAME, code)
}

/** The code of the entrance that the reader came through. */
export function entrance(): string | undefined {
  return sessionStorage.getItem(NAME) ?? undefined
}
