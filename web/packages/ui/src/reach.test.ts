import { expect, it } from 'vitest'
import { reachOf } from './reach'

it.each([
  ['http://localhost:8080', 'machine'],
  ['http://127.0.0.1:8080', 'machine'],
  ['http://[::1]:8080', 'machine'],
  ['http://shop.local', 'machine'],
  ['http://192.168.1.20:8080', 'network'],
  ['http://10.0.0.5', 'network'],
  ['http://172.20.0.5', 'network'],
  ['http://server:8080', 'network'],
  ['http://172.32.0.5', 'everybody'],
  ['https://linli.example.com', 'everybody'],
] as const)('knows who can open %s: %s', (address, reach) => {
  expect(reachOf(address)).toBe(reach)
})
