import { storePicture } from './api'

/** Stores a picture that somebody chose; its id. */
export async function storeFile(file: File): Promise<string> {
  const body = new FormData()
  body.append('file', file)
  return (await storePicture({ body })).id
}
