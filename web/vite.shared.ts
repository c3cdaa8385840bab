import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import type { Plugin, UserConfig } from 'vite'

type Resolvers = NonNullable<NonNullable<Parameters<typeof Components>[0]>['resolvers']>

/**
 * What every page begins with is one file; what many screens are made of is one more, apart from it, and so are the words
 * of the API's values. Small parts by themselves would be twice as many requests for a screen.
 */
const parts = [
  { name: 'base', tags: ['$initial' as const], priority: 2 },
  { name: 'words', test: /packages\/i18n\/src\/words\//, priority: 1 },
  { name: 'parts', test: /packages\/ui\/src\/|apps\/\w+\/src\/shell\//, minShareCount: 5, priority: 1 },
]

/** What both apps' builds have in common. Nothing is inlined, so that the server's content security policy can stay strict. */
export function appConfig(options: {
  name: string
  base: string
  resolvers: Resolvers
  plugins?: Plugin[]
}): UserConfig {
  const proxy = process.env.LINLI_SERVER ?? 'http://127.0.0.1:8080'
  return {
    root: fileURLToPath(new URL(`apps/${options.name}`, import.meta.url)),
    base: options.base,
    define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __VUE_I18N_LEGACY_API__: false },
    plugins: [vue(), Components({ dirs: [], resolvers: options.resolvers, dts: false }), ...(options.plugins ?? [])],
    build: {
      outDir: fileURLToPath(new URL(`dist/${options.name}`, import.meta.url)),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 600,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: parts } } },
    },
    server: {
      // By its name, for browsers bind passkeys to names.
      host: 'localhost',
      proxy: Object.fromEntries(
        ['/api/', '/media/', '/t/', '/s/', '/pay/', '/payment/'].map((path) => [
          path,
          { target: proxy, changeOrigin: false },
        ]),
      ),
    },
  }
}
