import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'
import { appConfig } from '../../vite.shared.ts'

export default defineConfig(appConfig({ name: 'console', base: '/console/', resolvers: [ElementPlusResolver()] }))
