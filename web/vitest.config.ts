import vue from '@vitejs/plugin-vue'
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const tests = ['packages', 'apps', 'test'].flatMap((folder) =>
  readdirSync(`${import.meta.dirname}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`),
)
/** A module that one test replaces would stay replaced for the others. */
const alone = tests.filter((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8').includes('vi.mock('))

const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } })

export default defineConfig({
  plugins: [vue() as never],
  test: {
    environment: 'happy-dom',
    isolate: false,
    setupFiles: ['test/one-process.ts'],
    projects: [
      project(
        'together',
        tests.filter((file) => !alone.includes(file)),
      ),
      ...alone.map((file) => project(file, [file])),
    ],
  },
})
