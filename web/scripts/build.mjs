// Builds both apps into dist/console and dist/member, side by side.
import { build } from 'vite'
import { fileURLToPath } from 'node:url'

const app = (name) => fileURLToPath(new URL(`../apps/${name}`, import.meta.url))

await Promise.all(
  ['console', 'member'].map((name) =>
    build({ root: app(name), configFile: `${app(name)}/vite.config.ts`, logLevel: 'warn' }),
  ),
)
