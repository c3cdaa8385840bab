/** The address of a stored picture; nothing where there is none. */
export function picture(id: string | null | undefined, size: 'thumb' | 'card' | 'full' = 'card'): string | null {
  return id ? `/media/${id}/${size}.jpg` : null
}
