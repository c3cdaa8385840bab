// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')
const block = (selector: string) => {
  const start = css.indexOf(`${selector} {`)
  const tokens = css.slice(start, css.indexOf('}', start)).matchAll(/--ll-([\w-]+): (#[0-9a-f]{6});/g)
  return Object.fromEntries([...tokens].map((match) => [match[1]!, match[2]!]))
}
const themes = { light: block(':root'), dark: block(":root[data-theme='dark']") }

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'surface', 'sunken']
const pairs = [
  ...['text', 'text-soft', 'text-faint', 'primary', 'primary-strong', 'tea', 'danger'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['ground', 'surface'].map((ground) => ['honey', ground]),
  ...['primary', 'tea', 'honey', 'danger', 'slate'].map((tone) => [tone, `${tone}-soft`]),
  ...['text', 'text-soft', 'primary-strong'].map((text) => [text, 'primary-soft']),
  ...['primary', 'primary-strong', 'tea', 'honey', 'danger', 'slate'].map((fill) => ['on-primary', fill]),
] as [string, string][]

describe.each(Object.entries(themes))('in the %s theme', (_name, tokens) => {
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
})
