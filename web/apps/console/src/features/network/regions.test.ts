import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { isWithin, loadRegions, regionOf, withoutRegion, written, type Region } from './regions'

const demonstration = resolve(import.meta.dirname, '../../../../../../server/src/main/resources/demo/story.json')
let regions: readonly Region[]
beforeAll(async () => {
  regions = await loadRegions()
})
const names = (address: string) => regionOf(address, regions).map((each) => each.name)

it('knows every province, city and district, each with a place of its own within China', () => {
  const all = regions.flatMap((province) => [
    province,
    ...province.parts,
    ...province.parts.flatMap((city) => city.parts),
  ])
  expect(regions).toHaveLength(34)
  expect(all.length).toBeGreaterThan(3500)
  const astray = all.filter(
    ({ middle }) => middle.longitude < 73 || middle.longitude > 136 || middle.latitude < 3 || middle.latitude > 54,
  )
  expect(astray.map((each) => each.name)).toEqual([])
})

it('reads the region from an address as people write it', () => {
  expect(names('浙江省杭州市拱墅区小河直街 42 号')).toEqual(['浙江省', '杭州市', '拱墅区'])
  expect(names('杭州市小河直街 1 号')).toEqual(['浙江省', '杭州市'])
  expect(names('杭州西湖区文三路 100 号')).toEqual(['浙江省', '杭州市', '西湖区'])
  expect(names('上海市黄浦区南京东路 1 号')).toEqual(['上海市', '上海市', '黄浦区'])
  expect(names('北京市朝阳区三里屯')).toEqual(['北京市', '北京市', '朝阳区'])
  expect(names('拱墅区小河直街')).toEqual(['浙江省', '杭州市', '拱墅区'])
  expect(names('朝阳区某路')).toEqual([])
  expect(names('221B Baker Street, London')).toEqual([])
})

it('writes a region once, and takes it off an address', () => {
  const path = regionOf('上海市黄浦区南京东路 1 号', regions)
  expect(written(path)).toBe('上海市黄浦区')
  expect(withoutRegion('上海市黄浦区南京东路 1 号', path)).toBe('南京东路 1 号')
})

it('says when a place lies elsewhere', () => {
  const [, , district] = regionOf('浙江省杭州市西湖区', regions)
  expect(isWithin({ longitude: 120.123, latitude: 30.2867 }, district!)).toBe(true)
  expect(isWithin({ longitude: 121.4737, latitude: 31.2304 }, district!)).toBe(false)
})

it('finds each store of the demonstration where its address says', () => {
  const { stores } = JSON.parse(readFileSync(demonstration, 'utf8')) as {
    stores: { address: string; longitude: number; latitude: number }[]
  }
  expect(stores.length).toBeGreaterThan(2)
  for (const store of stores) {
    const path = regionOf(store.address, regions)
    expect(path).toHaveLength(3)
    expect(isWithin(store, path[2]!)).toBe(true)
  }
})
