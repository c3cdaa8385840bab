import { expect, it } from 'vitest'
import { dark, switchTheme, theme } from './theme'

it('switches to the other appearance and back to following the device', () => {
  expect([theme.value, dark.value]).toEqual(['auto', false])
  switchTheme()
  expect([theme.value, dark.value, document.documentElement.dataset.theme]).toEqual(['dark', true, 'dark'])
  expect(localStorage.getItem('linli.theme')).toBe('dark')
  switchTheme()
  expect([theme.value, dark.value, document.documentElement.dataset.theme]).toEqual(['auto', false, 'light'])
})
