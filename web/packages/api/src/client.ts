import { GATEWAY, asProblem, Problem } from './problem'

export interface SendOptions {
  signal?: AbortSignal
  /** The Idempotency-Key of something that outlives the screen; otherwise the client chooses one. */
  key?: string
}

/** Sends a request with a body of JSON or a form; gives the JSON of the answer, or throws a `Problem`. */
export type Send = (method: string, address: string, body?: unknown, options?: SendOptions) => Promise<unknown>

export interface ApiOptions {
  baseUrl?: string
  language: () => string
  /** The session is over or was never there. */
  onSignedOut: () => void
  /** The server has done what it was asked to change. */
  onChanged?: () => void
  /** Whether the server has answered, or nobody did. */
  onAnswer?: (there: boolean) => void
  fetch?: (request: Request) => Promise<Response>
  /** Waits before the second and third attempt, in milliseconds. */
  pauses?: number[]
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** How long a read may take, tried again or not, until it counts as lost, in milliseconds; what a change does is not known before its answer. */
const LOST = 20_000

/** How long a read that came too often waits for its turn at most, in milliseconds; longer than that the reader is told. */
const PATIENCE = 5_000

/**
 * One key for each thing the reader does. The same request repeated while its outcome is unknown (a lost answer, a double
 * click, a gateway error) carries the same key, so the server does it once; after a definite answer the next one is new.
 */
export class IdempotencyKeys {
  private readonly open = new Map<string, string>()

  keyFor(action: string): string {
    let key = this.open.get(action)
    if (!key) this.open.set(action, (key = crypto.randomUUID()))
    return key
  }

  settled(action: string): void {
    this.open.delete(action)
  }
}

export function createApi(options: ApiOptions): Send {
  const keys = new IdempotencyKeys()
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request))
  const pauses = options.pauses ?? [300, 1200]

  async function attempt(request: Request): Promise<Response> {
    for (let tried = 0; ; tried++) {
      const pause = pauses[tried]
      let wait = pause
      try {
        const response = await fetch(pause === undefined ? request : request.clone())
        if (pause === undefined) return response
        const turn = turnOf(request, response)
        if (turn === undefined && !(await underWay(response))) return response
        wait = turn ?? pause
      } catch (thrown) {
        if (pause === undefined || request.signal.aborted) throw thrown
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  async function exchange(request: Request): Promise<Response> {
    request.headers.set('X-Requested-With', 'linli')
    request.headers.set('Accept-Language', options.language())
    if (!CHANGES.has(request.method) || request.headers.has('Idempotency-Key')) return attempt(request)

    const action = await describe(request)
    request.headers.set('Idempotency-Key', keys.keyFor(action))
    const response = await attempt(request)
    if (response.status < 500 && response.status !== 429 && !(await underWay(response))) keys.settled(action)
    return response
  }

  /** A secret that is not right is refused with 401 as well, and ends no session. */
  function refused(problem: Problem): Problem {
    if (problem.is('sign-in-required')) options.onSignedOut()
    return problem
  }

  return async function send(method, address, body, { signal, key } = {}) {
    const giving = new AbortController()
    const given = () => giving.abort(signal?.reason)
    if (signal?.aborted) given()
    else signal?.addEventListener('abort', given, { once: true })
    let lost = false
    const patience = CHANGES.has(method)
      ? undefined
      : setTimeout(() => {
          lost = true
          giving.abort()
        }, LOST)
    const form = body instanceof FormData
    const headers = new Headers(body === undefined || form ? {} : { 'Content-Type': 'application/json' })
    if (key) headers.set('Idempotency-Key', key)
    const request = new Request(new URL(address, options.baseUrl ?? globalThis.location.origin), {
      method,
      headers,
      body: form ? body : JSON.stringify(body),
      signal: giving.signal,
      credentials: 'same-origin',
    })
    try {
      const response = await exchange(request)
      options.onAnswer?.(response.status !== 502 && response.status !== 504)
      const text = await response.text()
      if (!response.ok) throw refused(Problem.from(response.status, jsonOf(text)))
      if (CHANGES.has(method)) options.onChanged?.()
      return text ? (JSON.parse(text) as unknown) : undefined
    } catch (thrown) {
      const problem = lost ? Problem.offline() : asProblem(thrown)
      if (problem.is('no-connection') && !signal?.aborted) options.onAnswer?.(false)
      throw problem
    } finally {
      clearTimeout(patience)
      signal?.removeEventListener('abort', given)
    }
  }
}

/** What comes from between us and the server need not be JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How long a read that was refused because too many came is to wait, if that is soon. */
function turnOf(request: Request, response: Response): number | undefined {
  if (response.status !== 429 || CHANGES.has(request.method)) return undefined
  const after = Number(response.headers.get('Retry-After') ?? NaN) * 1000
  return after <= PATIENCE ? after : undefined
}

/** Whether asking again soon will tell more: a gateway gave up, or the first request of this key is still being worked on. */
async function underWay(response: Response): Promise<boolean> {
  if (response.status !== 409) return GATEWAY.includes(response.status)
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return Problem.from(409, body).is('request-in-progress')
}

/** What the reader is doing, as text. An upload is named by its address alone: the same file is not sent twice at once. */
async function describe(request: Request): Promise<string> {
  const json = (request.headers.get('Content-Type') ?? '').includes('json')
  return `${request.method} ${request.url} ${json ? await request.clone().text() : ''}`
}
