// Generates packages/api/src/schema.d.ts from the server's OpenAPI file.
import { readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const source = new URL('../../api/openapi.json', import.meta.url)

/** The client sets the Idempotency-Key by itself, so no call has to name it. */
const described = JSON.parse(readFileSync(source, 'utf8'))
for (const path of Object.values(described.paths ?? {})) {
  for (const operation of Object.values(path)) {
    if (operation.parameters)
      operation.parameters = operation.parameters.filter((each) => each.name !== 'Idempotency-Key')
  }
}

writeFileSync(new URL('../packages/api/src/schema.d.ts', import.meta.url), astToString(await openapi(described)))
console.log('schema.d.ts generated from api/openapi.json')
