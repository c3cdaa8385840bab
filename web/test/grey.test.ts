// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const apps = resolve(import.meta.dirname, '../apps')
const views = readdirSync(apps, { recursive: true, encoding: 'utf8' }).filter((file) => /\/src\/.*\.vue$/.test(file))

/** Something is under way, or not there yet, and will be without the reader's doing. */
const WAITS = /\b(busy|loading|uploading|asking|refused)\b|^![\w.]+\.data$/
/** What a reader sees beside it, or on the button itself, why it cannot be pressed. */
const SAYS_WHY: Record<string, string[]> = {
  'member/src/features/campaign/TeamView.vue': ['!campaign.data || Boolean(card?.pausedUntil) || data.placesLeft <= 0'],
  'member/src/features/catalog/ProductView.vue': ['!buyable || !chosen', '!chosen'],
  'member/src/features/community/CommunityView.vue': ["data.card.joinPolicy === 'INVITE' && !invitation"],
  'member/src/features/community/MessageBar.vue': ['draft.empty'],
  'member/src/features/content/WriteView.vue': ['form.legs.length >= 12'],
  'member/src/features/identity/SignInForm.vue': ['wait > 0 || send.busy'],
  'member/src/features/ordering/CheckoutView.vue': ['!quote.data || methods.length === 0'],
  'member/src/features/ordering/OrderView.vue': ['!deposit.payable'],
  'console/src/features/campaign/CampaignWizard.vue': ['!ready'],
  'console/src/features/catalog/ProductDelivery.vue': ['!editable'],
  'console/src/features/catalog/ProductView.vue': ['!editable'],
  'console/src/features/community/RosterView.vue': ['Boolean(own)'],
  'console/src/features/identity/RolesView.vue': ['!each.yours'],
  'console/src/features/ledger/StorePayouts.vue': ['!wallet.data || !payees.data || Boolean(why)'],
  'console/src/features/network/TouchpointsView.vue': ['!hq'],
  'console/src/shell/ListColumns.vue': ['row.on && chosen.length === 1', 'index === 0', 'index === chosen.length - 1'],
}

it('greys no button out for want of something typed: it leads there instead', () => {
  const grey = views.flatMap((file) =>
    [...readFileSync(resolve(apps, file), 'utf8').matchAll(/:disabled="([^"]+)"/g)]
      .map(([, why]) => why!)
      .filter((why) => !WAITS.test(why) && !SAYS_WHY[file]?.includes(why))
      .map((why) => `${file}: ${why}`),
  )
  expect(views.length).toBeGreaterThan(60)
  expect(grey).toEqual([])
})
