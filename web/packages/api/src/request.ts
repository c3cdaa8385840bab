import { send } from './api'
import type { SendOptions } from './client'
import type { paths } from './schema'

type Methods = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Operation<P extends keyof paths, M extends Methods> = paths[P][Lowercase<M>]
type Having<M extends Methods> = { [P in keyof paths]: Operation<P, M> extends object ? P : never }[keyof paths]

// An operation without one of these has it as `never` or lacks it.
type PathOf<O> = O extends { parameters: { path: infer T } } ? T : unknown
type QueryOf<O> = O extends { parameters: { query?: infer T } } ? ([T] extends [undefined] ? unknown : T) : unknown
type BodyOf<O> = O extends { requestBody?: infer T } ? Content<NonNullable<T>, O> : unknown
type Content<B, O> = [B] extends [never]
  ? unknown
  : B extends { content: { 'application/json': infer T } }
    ? O extends { requestBody: object }
      ? { body: T }
      : { body?: T }
    : { body: FormData }

type Settled<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202 | 204)] : never
type Answer<O> = Settled<O> extends { content: { 'application/json': infer T } } ? T : undefined

type Where<O> = PathOf<O> & QueryOf<O> & BodyOf<O>

type Arguments<O> =
  Record<never, never> extends Where<O>
    ? [where?: Where<O>, options?: SendOptions]
    : [where: Where<O>, options?: SendOptions]

interface Request<O> {
  /** The body of the answer, or a thrown `Problem`. */
  (...given: Arguments<O>): Promise<Answer<O>>
  /** Where a browser finds it by itself: a picture, a file, a stream. */
  at(where: PathOf<O> & QueryOf<O>): string
}

type Value = string | number | boolean
type Values = Record<string, Value | Value[] | undefined>

/**
 * One operation of the server's API. What stands in its path, what follows as its query and its body are given in one
 * object: `const listPosts = request('GET', '/api/brands/{brand}/posts')`, `await listPosts({ brand, after }, { signal })`.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function request<M extends Methods, P extends Having<M>>(method: M, path: P): Request<Operation<P, M>> {
  function at(where: Values = {}) {
    const query = new URLSearchParams()
    let found: string = path
    for (const [name, value] of Object.entries(where)) {
      if (value == null) continue
      if (found.includes(`{${name}}`)) found = found.replace(`{${name}}`, encodeURIComponent(value as string))
      else for (const each of [value].flat()) query.append(name, String(each))
    }
    return query.size ? `${found}?${query}` : found
  }

  const ask = ({ body, ...where }: Values & { body?: unknown } = {}, options?: SendOptions) =>
    send(method, at(where), body, options)

  return Object.assign(ask, { at }) as Request<Operation<P, M>>
}
