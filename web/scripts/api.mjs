// Generates packages/api/src/schema.d.ts from the description of the API, unless it is made of that already.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const folder = new URL('../../api/', import.meta.url)
const target = new URL('../packages/api/src/schema.d.ts', import.meta.url)

const sources = [
  new URL(import.meta.url),
  new URL('../package-lock.json', import.meta.url),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => new URL(name, folder)),
]
const digest = createHash('sha256')
for (const source of sources) digest.update(readFileSync(source))
const mark = `// Made of api/*.json; never edit it. ${digest.digest('hex')}\n`

if (!read(target).startsWith(mark)) {
  const { default: openapi, astToString } = await import('openapi-typescript')
  const unfinished = new URL(`schema.${process.pid}.tmp`, target)
  writeFileSync(unfinished, mark + astToString(await openapi(describe())))
  renameSync(unfinished, target)
  console.log('schema.d.ts generated from api/')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** All modules' files laid over each other. The client sets the Idempotency-Key by itself, so no call has to name it. */
function describe() {
  const whole = {}
  for (const source of sources.slice(2)) lay(JSON.parse(read(source)), whole)
  for (const path of Object.values(whole.paths)) {
    for (const operation of Object.values(path)) {
      if (operation.parameters)
        operation.parameters = operation.parameters.filter((each) => each.name !== 'Idempotency-Key')
    }
  }
  return whole
}

function lay(part, over) {
  for (const [name, value] of Object.entries(part)) {
    if (over[name] instanceof Object) lay(value, over[name])
    else over[name] = value
  }
}
