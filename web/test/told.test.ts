// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const apps = resolve(import.meta.dirname, '../apps')
const views = readdirSync(apps, { recursive: true, encoding: 'utf8' }).filter((file) => /\/src\/.*\.vue$/.test(file))

/** Whether anything but the pressing of it, its progress and its success is looked at. */
const isTold = (deed: string, text: string) =>
  new RegExp(`(?<!const |[.\\w])${deed}\\b(?!\\.(busy|done|run|waits)\\b)(?!:)`).test(text)

it('tells what went wrong with whatever a button does', () => {
  const deeds = views.flatMap((file) => {
    const text = readFileSync(resolve(apps, file), 'utf8')
    return [...text.matchAll(/const (\w+) = use(?:Submit|Uploading)\(/g)].map(([, deed]) => ({
      file,
      deed: deed!,
      text,
    }))
  })
  expect(deeds.length).toBeGreaterThan(100)
  expect(deeds.filter(({ deed, text }) => !isTold(deed, text)).map(({ file, deed }) => `${file}: ${deed}`)).toEqual([])
})
