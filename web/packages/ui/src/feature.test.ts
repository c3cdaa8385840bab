import { catalogue, translate } from '@linli/i18n'
import { expect, it } from 'vitest'
import { collect, defineFeature } from './feature'

const view = { template: '<p />' }
const feature = (module: string, path: string, order = 1) => ({
  default: defineFeature({
    module,
    routes: [{ path, name: path, component: view }],
    menu: [{ group: 'network', order, title: `${module}.title`, icon: 'store', to: path }],
  }),
})

it('collects routes, menus in order and messages of every folder', () => {
  const found = collect(
    { './features/b/routes.ts': feature('b', '/b', 2), './features/a/routes.ts': feature('a', '/a', 1) },
    { './features/a/messages.ts': { default: catalogue('a', { title: '甲' }, { title: 'A' }) } },
  )
  expect(found.routes.map((route) => route.path)).toEqual(['/b', '/a'])
  expect(found.menu.map((entry) => entry.to)).toEqual(['/a', '/b'])
  expect(['甲', 'A']).toContain(translate('a.title'))
})

it('refuses a folder that does not have its module’s name', () => {
  expect(() => collect({ './features/a/routes.ts': feature('b', '/b') }, {})).toThrow('must be "a"')
})

it('refuses two screens at one address', () => {
  expect(() =>
    collect({ './features/a/routes.ts': feature('a', '/x'), './features/b/routes.ts': feature('b', '/x') }, {}),
  ).toThrow('"/x"')
})
