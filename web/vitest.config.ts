import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue() as never],
  test: { environment: 'happy-dom', include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'test/**/*.test.ts'] },
})
