import { beforeEach, expect, it } from 'vitest'
import { addCatalogue, catalogue, language, show, translate, useText } from './index'

const words = catalogue(
  'greeting',
  { hello: '你好，{name}', deep: { one: '一' } },
  { hello: 'Hello, {name}', deep: { one: 'one' } },
)

beforeEach(() => {
  language.value = 'zh-CN'
})

it('gives a feature its own words in the language on the screen', () => {
  const t = useText(words)
  expect(t('hello', { name: '小禾' })).toBe('你好，小禾')
  language.value = 'en'
  expect(t('hello', { name: 'Xiaohe' })).toBe('Hello, Xiaohe')
  expect(t('deep.one')).toBe('one')
})

it('tells one from many', () => {
  const t = useText(catalogue('counting', { orders: '{count} 单' }, { orders: '{count} order | {count} orders' }))
  expect(t('orders', { count: 1 })).toBe('1 单')
  language.value = 'en'
  expect([t('orders', { count: '1' }), t('orders', { count: '1,024' }), t('orders', { count: 0 })]).toEqual([
    '1 order',
    '1,024 orders',
    '0 orders',
  ])
})

it('reaches every module by its full key', () => {
  addCatalogue(words)
  expect(translate('greeting.deep.one')).toBe('一')
  expect(translate('shared.cancel')).toBe('取消')
})

it('remembers the chosen language and marks the document with it', () => {
  language.value = 'en'
  expect(localStorage.getItem('linli.language')).toBe('en')
  expect(document.documentElement.lang).toBe('en')
})

it('formats in the language on the screen', () => {
  expect(show.compact(12_300)).toBe('1.2万')
  expect(show.compact(3_667)).toBe('3,667')
  language.value = 'en'
  expect(show.compact(12_300)).toBe('12.3K')
})
