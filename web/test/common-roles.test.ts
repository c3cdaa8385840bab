import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { commonRoles } from '../apps/console/src/features/identity/common-roles'

it('offers roles of permissions that there are', () => {
  const folder = resolve(import.meta.dirname, '../../server/src/main/resources/messages')
  const declared = readdirSync(folder)
    .flatMap((file) => [...readFileSync(resolve(folder, file), 'utf8').matchAll(/^permission\.([a-z]+\.[a-z-]+)=/gm)])
    .map(([, name]) => name)
  expect(commonRoles.flatMap(({ permissions }) => permissions).filter((each) => !declared.includes(each))).toEqual([])
  expect(
    commonRoles.find(({ nameEn }) => nameEn === 'Read only')?.permissions.every((each) => /\.read/.test(each)),
  ).toBe(true)
})
