import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApi } from './client'
import { Problem } from './problem'

type Reply = Response | Error

let seen: Request[]
let replies: Reply[]
let signedOut: number

const json = (status: number, body: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  })

function api() {
  return createApi({
    baseUrl: 'http://linli.test',
    language: () => 'en',
    onSignedOut: () => signedOut++,
    pauses: [0, 0],
    fetch: async (request) => {
      seen.push(request)
      const reply = replies.shift() ?? json(200, {})
      if (reply instanceof Error) throw reply
      return reply
    },
  })
}

const keys = () => seen.map((request) => request.headers.get('Idempotency-Key'))

beforeEach(() => {
  seen = []
  replies = []
  signedOut = 0
})

describe('every request', () => {
  it('says that it is ours and in which language the answer should be', async () => {
    await api()('GET', '/api/session')
    expect(seen[0]!.headers.get('X-Requested-With')).toBe('linli')
    expect(seen[0]!.headers.get('Accept-Language')).toBe('en')
    expect(seen[0]!.headers.get('Idempotency-Key')).toBeNull()
  })

  it('sends large ids as the strings that they are', async () => {
    replies = [new Response('{"id":"9223372036854775807"}', { headers: { 'Content-Type': 'application/json' } })]
    expect(await api()('GET', '/api/orders/9223372036854775807')).toEqual({
      id: '9223372036854775807',
    })
    expect(seen[0]!.url).toBe('http://linli.test/api/orders/9223372036854775807')
  })
})

describe('the idempotency key of a change', () => {
  it('is the same in every attempt after a lost connection or a gateway error', async () => {
    replies = [new TypeError('Failed to fetch'), json(503, {}), json(201, { id: '1' })]
    expect(await api()('POST', '/api/orders', { quantity: 1 })).toEqual({ id: '1' })
    expect(seen).toHaveLength(3)
    expect(new Set(keys()).size).toBe(1)
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('outlives a failure whose outcome is unknown, so that the reader’s second click is the same act', async () => {
    const client = api()
    replies = [json(500, { title: 'broken' }), json(201, {})]
    await expect(client('POST', '/api/orders', { quantity: 1 })).rejects.toBeInstanceOf(Problem)
    await client('POST', '/api/orders', { quantity: 1 })
    expect(keys()[1]).toBe(keys()[0])
  })

  it('waits for the first request when that one is still under way', async () => {
    replies = [json(409, { type: 'urn:linli:problem:request-in-progress' }), json(201, { id: '1' })]
    expect(await api()('POST', '/api/orders', {})).toEqual({ id: '1' })
    expect(keys()[1]).toBe(keys()[0])
  })

  it('is shared by two clicks in flight together', async () => {
    const client = api()
    await Promise.all([client('POST', '/api/orders', { quantity: 1 }), client('POST', '/api/orders', { quantity: 1 })])
    expect(keys()[1]).toBe(keys()[0])
  })

  it('is new after a definite answer, and for another request', async () => {
    const client = api()
    replies = [json(201, {}), json(409, { type: 'urn:linli:problem:sold-out' }), json(201, {})]
    await client('POST', '/api/orders', { quantity: 1 })
    await client('POST', '/api/orders', { quantity: 1 }).catch(() => undefined)
    await client('POST', '/api/orders', { quantity: 2 })
    expect(new Set(keys()).size).toBe(3)
  })
})

describe('a refusal', () => {
  it('becomes a problem with its fields', async () => {
    replies = [
      json(422, {
        type: 'urn:linli:problem:invalid-request',
        title: '请检查',
        detail: '数量不对。',
        fields: [{ field: 'quantity', message: '至少 1' }],
      }),
    ]
    const problem = await api()('POST', '/api/orders', {}).catch((thrown: Problem) => thrown)
    expect(problem).toMatchObject({
      status: 422,
      title: '请检查',
      detail: '数量不对。',
      fields: { quantity: '至少 1' },
      temporary: false,
    })
    expect((problem as Problem).is('invalid-request')).toBe(true)
  })

  it('is a problem too when the answer is no JSON, or none came', async () => {
    replies = [new Response('<html>', { status: 404 }), new TypeError('x'), new TypeError('x'), new TypeError('x')]
    await expect(api()('GET', '/api/none')).rejects.toMatchObject({ status: 404, fields: {} })
    await expect(api()('GET', '/api/none')).rejects.toMatchObject({ status: 0, temporary: true })
  })

  it('leads to sign-in when nobody is signed in, and not when a secret is wrong', async () => {
    const client = api()
    replies = ['sign-in-required', 'second-factor-required', 'credentials-wrong'].map((code) =>
      json(401, { type: `urn:linli:problem:${code}` }),
    )
    await client('GET', '/api/orders').catch(() => undefined)
    expect(signedOut).toBe(1)
    await client('POST', '/api/session', {}).catch(() => undefined)
    await client('PUT', '/api/me/password', {}).catch(() => undefined)
    expect(signedOut).toBe(1)
  })
})

describe('a read that came too often', () => {
  const busy = (after: string) => new Response('{}', { status: 429, headers: { 'Retry-After': after } })
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('waits as long as the server says, and signs nobody out', async () => {
    replies = [busy('2'), json(200, { account: { id: '1' } })]
    const answer = api()('GET', '/api/session')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(seen).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await answer).toEqual({ account: { id: '1' } })
    expect(seen).toHaveLength(2)
    expect(signedOut).toBe(0)
  })

  it('is told at once where its turn comes late, and so is a change', async () => {
    replies = [busy('900'), busy('1')]
    await expect(api()('GET', '/api/orders')).rejects.toMatchObject({ status: 429 })
    await expect(api()('POST', '/api/session', {})).rejects.toMatchObject({ status: 429 })
    expect(seen).toHaveLength(2)
  })
})

describe('a request that nobody answers', () => {
  let there: boolean[]
  /** The rest of its body never comes, where it has begun. */
  const silent = (begun: boolean) =>
    createApi({
      baseUrl: 'http://linli.test',
      language: () => 'en',
      onSignedOut: () => signedOut++,
      onAnswer: (answered) => there.push(answered),
      fetch: ({ signal }) => {
        const given = (fail: (reason: unknown) => void) => signal.addEventListener('abort', () => fail(signal.reason))
        return begun
          ? Promise.resolve(
              new Response(new ReadableStream({ start: (body) => given((reason) => body.error(reason)) })),
            )
          : new Promise((_, reject) => given(reject))
      },
    })
  beforeEach(() => {
    there = []
    vi.useFakeTimers({ toFake: ['setTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it.each([false, true])('is given up like one without a connection if it is a read (begun: %s)', async (begun) => {
    const read = silent(begun)('GET', '/api/orders').catch((thrown: Problem) => thrown)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(((await read) as Problem).is('no-connection')).toBe(true)
    expect(there.at(-1)).toBe(false)
  })

  it('is waited for if it is a change', async () => {
    const settled = vi.fn()
    void silent(false)('POST', '/api/orders', {}).finally(settled)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(settled).not.toHaveBeenCalled()
  })

  it('tells nobody that the server is gone where the reader has gone on', async () => {
    const left = new AbortController()
    const read = silent(false)('GET', '/api/orders', undefined, { signal: left.signal }).catch(() => undefined)
    left.abort()
    await read
    expect(there).toEqual([])
  })
})

it('gives undefined for an answer without a body', async () => {
  replies = [new Response(null, { status: 204 })]
  expect(await api()('DELETE', '/api/session')).toBeUndefined()
})
