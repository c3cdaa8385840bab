import { storePicture } from './api'

/** The address of a stored picture; nothing where there is none. */
export function picture(id: string | null | undefined, size: 'thumb' | 'card' | 'full' = 'card'): string | null {
  return id ? `/media/${id}/${size}.jpg` : null
}

/** Stores a picture that somebody chose; its id. */
export async function store(file: File): Promise<string> {
  const body = new FormData()
  body.append('file', file)
  return (await storePicture({ body })).id
}
