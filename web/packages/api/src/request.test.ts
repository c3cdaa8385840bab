import { afterEach, expect, expectTypeOf, it, vi } from 'vitest'
import { request } from './request'

const getPost = request('GET', '/api/brands/{brand}/posts/{post}')
const listPosts = request('GET', '/api/brands/{brand}/posts')
const writePost = request('POST', '/api/brands/{brand}/posts')
const storePicture = request('POST', '/api/media')
const getAccount = request('GET', '/api/me')

let sent: Request[] = []
function answers(body: unknown, status = 200): void {
  sent = []
  vi.stubGlobal('fetch', (asked: Request) => {
    sent.push(asked)
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
}
afterEach(() => vi.unstubAllGlobals())
const address = () => sent[0]!.url.replace(/^https?:\/\/[^/]+/, '')

it('puts what the path names into the path and the rest into the query', async () => {
  answers({ items: [], next: null })
  await listPosts({ brand: '7 7', limit: 5, after: undefined })
  expect(address()).toBe('/api/brands/7%207/posts?limit=5')
})

it('sends a body as JSON, and a form as it is', async () => {
  answers({ id: '1' })
  const draft = { title: '春茶', hook: '', waist: '', legs: [], cover: null }
  await writePost({ brand: '7', body: draft }, { key: 'k' })
  expect(await sent[0]!.json()).toEqual(draft)
  expect(sent[0]!.headers.get('Idempotency-Key')).toBe('k')

  answers({ id: '1' })
  const form = new FormData()
  form.append('file', new Blob(['x']), 'x.png')
  await storePicture({ body: form })
  expect(sent[0]!.headers.get('Content-Type')).toContain('multipart/form-data')
})

it('throws the problem of a refusal', async () => {
  answers({ type: 'urn:linli:problem:not-found' }, 404)
  await expect(getPost({ brand: '7', post: '8' })).rejects.toMatchObject({ status: 404 })
})

it('needs no object where nothing is to be said', async () => {
  answers({ name: '茶' })
  expect(await getAccount()).toEqual({ name: '茶' })
})

it('names the address that a browser finds by itself', () => {
  expect(getPost.at({ brand: 'a/b', post: '8' })).toBe('/api/brands/a%2Fb/posts/8')
  expect(listPosts.at({ brand: '7', limit: 2 })).toBe('/api/brands/7/posts?limit=2')
})

it('knows what is asked and answered', () => {
  expectTypeOf(getPost).parameter(0).toEqualTypeOf<{ brand: string; post: string }>()
  expectTypeOf<Awaited<ReturnType<typeof getAccount>>>().toHaveProperty('name')
})
