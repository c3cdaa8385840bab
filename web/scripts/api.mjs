// Generates packages/api/src/schema.d.ts from the server's OpenAPI file.
import { existsSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const server = new URL('../../api/openapi.json', import.meta.url)
const placeholder = new URL('../packages/api/placeholder.json', import.meta.url)
const source = existsSync(server) ? server : placeholder

writeFileSync(new URL('../packages/api/src/schema.d.ts', import.meta.url), astToString(await openapi(source)))
console.log(`schema.d.ts generated from ${source === server ? 'api/openapi.json' : 'the placeholder'}`)
