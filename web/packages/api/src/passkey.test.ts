import { expect, it } from 'vitest'
import { passkeyAddress } from './passkey'

const at = (publicAddress: string, href: string) => passkeyAddress(publicAddress, new URL(href) as object as Location)

it('is the same page by a name', () => {
  expect(at('http://localhost:8080', 'http://127.0.0.1:8080/console/account?a=b')).toBe(
    'http://localhost:8080/console/account?a=b',
  )
  expect(at('https://shop.example', 'http://[::1]:8080/app/')).toBe('https://shop.example/app/')
  expect(at('https://shop.example', 'http://192.168.1.5:8080/app/')).toBe('https://shop.example/app/')
  expect(at('http://192.168.1.5:8080', 'http://127.0.0.1:8080/console/first')).toBe(
    'http://localhost:8080/console/first',
  )
})

it('is none where there is a name already, or no way to one', () => {
  expect(at('http://localhost:8080', 'http://localhost:8080/console/')).toBeUndefined()
  expect(at('https://shop.example', 'https://shop.example/app/')).toBeUndefined()
  expect(at('http://localhost:8080', 'http://192.168.1.5:8080/app/')).toBeUndefined()
})
