// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const apps = resolve(import.meta.dirname, '../apps')
const views = readdirSync(apps, { recursive: true, encoding: 'utf8' }).filter((file) => /\/src\/.*\.vue$/.test(file))

/** Something is under way, or not there yet, and will be without the reader's doing. */
const WAITS = /^(Boolean\()?[\w.]*\b(busy|loading|uploading|asking|refused|waits|wanted\.size > 0)\)?$|^![\w.]+\.data$/
/** What a reader sees beside it, or on the button itself, why it cannot be pressed. */
const SAYS_WHY: Record<string, string[]> = {
  'member/src/features/catalog/ProductView.vue': ['!chosen'],
  'member/src/features/community/MessageBar.vue': ['draft.empty', 'draft.images.length >= MOST'],
  'member/src/features/content/WriteView.vue': ['form.legs.length >= 12'],
  'member/src/features/identity/SignInForm.vue': ['wait > 0'],
  'member/src/features/ordering/CartView.vue': ['part.count === 0', 'Boolean(part.store?.closing)'],
  'member/src/features/ordering/CheckoutView.vue': ['Boolean(quote.problem)', 'methods.length === 0'],
  'member/src/features/ordering/OrderView.vue': ['!deposit.payable'],
  'console/src/features/campaign/CampaignWizard.vue': ['!ready'],
  'console/src/features/catalog/ProductDelivery.vue': ['!editable'],
  'console/src/features/catalog/ProductView.vue': ['!editable'],
  'console/src/features/community/RosterView.vue': ['Boolean(own)'],
  'console/src/features/identity/RolesView.vue': ['!each.yours'],
  'console/src/features/ledger/StorePayouts.vue': ['Boolean(why)'],
  'console/src/features/network/TouchpointsView.vue': ['!hq'],
  'console/src/shell/ListColumns.vue': ['row.on && shown.length === 1', 'index === 0', 'index === shown.length - 1'],
}
/** Each of the conditions by which something is grey, of which any one is enough. */
const greys = views.flatMap((file) =>
  [...readFileSync(resolve(apps, file), 'utf8').matchAll(/:disabled="([^"]+)"/g)].flatMap(([, whole]) =>
    whole!.split('||').map((why) => ({ file, why: why.trim() })),
  ),
)

it('greys no button out for want of something typed: it leads there instead', () => {
  expect(views.length).toBeGreaterThan(60)
  expect(greys.filter(({ file, why }) => !WAITS.test(why) && !SAYS_WHY[file]?.includes(why))).toEqual([])
})

it('excuses nothing that is not there', () => {
  const excused = Object.entries(SAYS_WHY).flatMap(([file, all]) => all.map((why) => ({ file, why })))
  expect(excused.filter((each) => !greys.some(({ file, why }) => file === each.file && why === each.why))).toEqual([])
})
