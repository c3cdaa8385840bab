import { language } from '@linli/i18n'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { copy } from './copy'

const said: string[] = []
const say = (text: string) => said.push(text)

beforeEach(() => {
  language.value = 'zh-CN'
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  said.length = 0
})

/** A browser that keeps its clipboard back, and does or does not copy what is selected. */
function without(clipboard: object | undefined, copies: boolean) {
  let selected = ''
  vi.stubGlobal('navigator', { clipboard })
  document.execCommand = () => {
    selected = document.querySelector('textarea')!.value
    return copies
  }
  const given = vi.spyOn(window, 'prompt').mockReturnValue(null)
  return { selected: () => selected, given }
}

it.each([undefined, { writeText: () => Promise.reject(new Error('not allowed')) }])(
  'copies what is selected where the clipboard is kept back',
  async (clipboard) => {
    const { selected, given } = without(clipboard, true)
    await copy('https://linli.example/s/7', say)
    expect(selected()).toBe('https://linli.example/s/7')
    expect(said).toEqual(['已复制'])
    expect(given).not.toHaveBeenCalled()
    expect(document.querySelector('textarea')).toBeNull()
  },
)

it('gives the text to the reader where nothing may be copied', async () => {
  const { given } = without(undefined, false)
  await copy('7K2M', say)
  expect(given).toHaveBeenCalledWith(expect.any(String), '7K2M')
  expect(said).toEqual([])
})
