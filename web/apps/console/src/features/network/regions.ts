/** A province, a city or a district, in WGS 84 degrees; `box` is west, south, east, north. */
export interface Region {
  name: string
  middle: Place
  box: readonly [number, number, number, number]
  parts: readonly Region[]
}

export interface Place {
  longitude: number
  latitude: number
}

type Written = [string, number, number, number, number, number, number, Written[]?]

const read = ([name, x, y, west, south, east, north, parts = []]: Written): Region => ({
  name,
  middle: { longitude: x / 100, latitude: y / 100 },
  box: [west / 100, south / 100, east / 100, north / 100],
  parts: parts.map(read),
})

/** The divisions of China, province by province; read only where a place is chosen. */
export const loadRegions = async (): Promise<readonly Region[]> =>
  ((await import('./regions.json')).default as unknown as Written[]).map(read)

/** A municipality is its own city, and is written once. */
export const written = (path: readonly Region[]): string =>
  path.reduce((text, { name }) => (text.endsWith(name) ? text : text + name), '')

const short = (name: string) => (name.length > 2 ? name.replace(/(特别行政区|省|市)$/, '') : name)
const says = (address: string, { name }: Region) => address.includes(name)
/** 杭州西湖区 begins with a city, 朝阳区 with none. */
const begins = (address: string, { name }: Region) =>
  address.startsWith(short(name)) && !/^[区县]/.test(address.slice(short(name).length))

/** Where an address says that it is: province, city and district, as far as it names them. */
export function regionOf(address: string, provinces: readonly Region[]): readonly Region[] {
  const cities = provinces.flatMap((province) => province.parts.map((city) => [province, city] as const))
  const named = cities.filter(([, city]) => says(address, city))
  const likely = named.length ? named : cities.filter(([, city]) => begins(address, city))
  for (const [province, city] of likely) {
    const district = city.parts.find((each) => says(address, each))
    if (district) return [province, city, district]
  }
  if (likely.length) return likely[0]!
  const only = cities.flatMap(([province, city]) =>
    city.parts.filter((each) => each.name.length > 2 && says(address, each)).map((each) => [province, city, each]),
  )
  if (only.length === 1) return only[0]!
  const province = provinces.find((each) => begins(address, each))
  return province ? [province] : []
}

/** What of an address follows its region. */
export function withoutRegion(address: string, path: readonly Region[]): string {
  let rest = address.trim()
  for (const { name } of path) {
    const said = [name, short(name)].find((each) => rest.startsWith(each))
    if (said) rest = rest.slice(said.length).trim()
  }
  return rest
}

/** How far from a region's box a place still belongs to it: borders move, and are drawn roughly. */
const MARGIN = 0.1

export function isWithin({ longitude, latitude }: Place, { box: [west, south, east, north] }: Region): boolean {
  return (
    longitude >= west - MARGIN && longitude <= east + MARGIN && latitude >= south - MARGIN && latitude <= north + MARGIN
  )
}
