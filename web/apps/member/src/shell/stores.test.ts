import { expect, it } from 'vitest'
import { metres } from './stores'

it('measures the way between two places on the globe', () => {
  const hangzhou = { latitude: 30.2741, longitude: 120.1551 }
  expect(metres(hangzhou, hangzhou)).toBe(0)
  expect(metres(hangzhou, { latitude: 30.2831, longitude: 120.1551 })).toBe(1001)
  expect(metres(hangzhou, { latitude: 31.2304, longitude: 121.4737 })).toBe(
    metres({ latitude: 31.2304, longitude: 121.4737 }, hangzhou),
  )
})
