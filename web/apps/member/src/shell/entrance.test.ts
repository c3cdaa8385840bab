import { beforeEach, expect, it } from 'vitest'
import { cameBy, entrance } from './entrance'

beforeEach(() => sessionStorage.clear())

it('remembers the entrance by which the reader came', () => {
  cameBy('54z23ycb')
  expect(entrance()).toBe('54z23ycb')
})

it('keeps the entrance when a later page names none or nonsense', () => {
  cameBy('54z23ycb')
  cameBy(undefined)
  cameBy('<script>')
  expect(entrance()).toBe('54z23ycb')
})
