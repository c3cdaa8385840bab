import { afterEach, expect, test } from 'vitest'
import { language } from './index'
import { knowWords, ownWord } from './own-words'

afterEach(() => {
  language.value = 'zh-CN'
  knowWords([])
})

test('a word is told in English to readers of English, and stands as it was written for others', () => {
  knowWords([{ word: '早餐', english: 'Breakfast' }])
  language.value = 'zh-CN'
  expect(ownWord('早餐')).toBe('早餐')
  language.value = 'en'
  expect(ownWord('早餐')).toBe('Breakfast')
  expect(ownWord('夜宵')).toBe('夜宵')
})

test('the title of a variant is told value by value', () => {
  knowWords([
    { word: '柿红', english: 'Persimmon red' },
    { word: '2 只装', english: 'Pair' },
  ])
  language.value = 'en'
  expect(ownWord('柿红 / 2 只装')).toBe('Persimmon red / Pair')
  expect(ownWord('柿红 / 8 寸')).toBe('Persimmon red / 8 寸')
})
