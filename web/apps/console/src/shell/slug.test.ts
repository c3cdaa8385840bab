import { expect, it } from 'vitest'
import { slugOf } from './slug'

it.each([
  ['青梅酱 500g', '', 'qing-mei-jiang-500g'],
  ['重庆小面', '', 'chong-qing-xiao-mian'],
  ['绿豆糕', '', 'lv-dou-gao'],
  ['青梅酱', 'Plum Jam, home-made', 'plum-jam-home-made'],
  ['Crème brûlée', '', 'creme-brulee'],
  ['🍓', '', ''],
])('suggests an address for %s', async (name, english, slug) => {
  expect(await slugOf(name, english)).toBe(slug)
})

it('is no longer than it may be, and ends with no dash', async () => {
  expect(await slugOf('', 'a corner shop for everybody', 7)).toBe('a-corne')
  expect(await slugOf('', 'a corner shop for everybody', 9)).toBe('a-corner')
})
