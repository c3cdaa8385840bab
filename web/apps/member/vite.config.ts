import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VantResolver } from '@vant/auto-import-resolver'
import { defineConfig, type Plugin } from 'vite'
import { appConfig } from '../../vite.shared.ts'

/** Vant ships its icon font as a data URI with a foreign fallback; this serves it as a file of ours. */
function ownIconFont(): Plugin {
  const folder = fileURLToPath(new URL('../../node_modules/.linli', import.meta.url))
  return {
    name: 'own-icon-font',
    enforce: 'pre',
    transform(code, id) {
      if (!/vant\/es\/icon\/index\.css/.test(id)) return
      const data = /url\(data:font\/woff2;[^,]*base64,([^)]+)\)/.exec(code)?.[1]
      if (!data) throw new Error('Vant no longer ships its icon font as a data URI')
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${folder}/vant-icon.woff2`, Buffer.from(data, 'base64'))
      return { code: code.replace(/src:url\([^}]*/, `src:url("${folder}/vant-icon.woff2") format("woff2")`), map: null }
    },
  }
}

export default defineConfig(
  appConfig({ name: 'member', base: '/app/', resolvers: [VantResolver()], plugins: [ownIconFont()] }),
)
