import { readAll, useLoad, type Schema } from '@linli/api'
import { ownWord, parseMinor, typedAmount } from '@linli/i18n'
import type { ArtName } from '@linli/ui'
import { computed, reactive, watch } from 'vue'
import { inWords } from '../../shell/scope'
import { getManagedProduct, listOffers, listTouchpoints } from './api'
import { termsOf, usePresets } from './presets'

export type Kind = Schema<'CampaignCard'>['kind']
export type Space = Schema<'CampaignDetail'>['spaces'][number]
type Payment = Schema<'CampaignDetail'>['payments'][number]
type Unpaid = Schema<'DepositTerms'>['unpaid']

export const kinds = ['GROUP_BUY', 'MEMBERSHIP_DRIVE', 'FLASH_SALE', 'PRE_SALE', 'DEPOSIT_SALE'] as const
const methods: readonly Payment[] = ['SANDBOX', 'BALANCE']
export const spaces = ['STORE', 'GROUP', 'CLOUD'] as const
export const pictures: Record<Kind, ArtName> = {
  GROUP_BUY: 'team',
  MEMBERSHIP_DRIVE: 'door',
  FLASH_SALE: 'basket',
  PRE_SALE: 'letterbox',
  DEPOSIT_SALE: 'lamp',
}

const MINUTE = 60_000
/** Waits until something is so. */
const until = (so: () => boolean) =>
  new Promise<void>((resolve) => {
    const stop = watch(so, (now) => now && (resolve(), queueMicrotask(() => stop())), { immediate: true })
  })
const soon = () => new Date(Math.ceil((Date.now() + 10 * MINUTE) / (10 * MINUTE)) * 10 * MINUTE)

const blank = () => ({
  kind: 'GROUP_BUY' as Kind,
  title: '',
  titleEn: '',
  cover: null as string | null,
  items: [] as {
    product?: string
    variant: string
    name: string
    image: string | null
    usual: number
    price: string
  }[],
  opensAt: soon(),
  closesAt: soon(),
  quota: 1,
  memberLimit: 1,
  threshold: 0,
  teamSize: 2,
  teamHours: 1,
  teams: false,
  spaces: [] as Space[],
  touchpoints: [] as string[],
  payment: 'SANDBOX' as Payment,
  /** Of a copy, which may have what no screen asks for. */
  payments: null as Payment[] | null,
  tiers: [] as Schema<'TierRequest'>[],
  holdMinutes: null as number | null,
  stores: [] as string[],
  waitingList: false,
  deposit: '',
  balanceFrom: soon(),
  balanceUntil: soon(),
  unpaid: 'KEPT' as Unpaid,
})

/** A campaign that is being made up: what is chosen, what that implies, and what is wrong with it. */
export function useDraft(brand: string, currency: Schema<'Brand'>['currency']) {
  const form = reactive(blank())
  const presets = usePresets(brand)
  /** Resolves when the presets are there, or will not be. */
  const ready = () => until(() => !presets.loading)
  const touchpoints = useLoad((signal) => readAll((after) => listTouchpoints({ brand, after, limit: 100 }, { signal })))

  const drive = computed(() => form.kind === 'MEMBERSHIP_DRIVE')
  const byDeposit = computed(() => form.kind === 'DEPOSIT_SALE')
  const deposit = computed(() => parseMinor(form.deposit, currency))

  /** The entrances that lie in one of the chosen spaces. */
  const entrances = computed(
    () => touchpoints.data?.filter((each) => !form.spaces.length || form.spaces.includes(each.space)) ?? [],
  )
  const channels = computed(() =>
    form.touchpoints.map((id) => {
      const found = touchpoints.data?.find((each) => each.id === id)
      return found ? inWords(found.name, found.nameEn) : ''
    }),
  )
  /** The methods that buyers can pay by now; all, until that is known. */
  const payable = computed(() => presets.data?.[0]?.payable ?? methods)

  function choose(kind: Kind): void {
    const preset = presets.data?.find((each) => each.kind === kind)
    if (preset) Object.assign(form, termsOf(preset, soon()))
    if (!payable.value.includes(form.payment)) form.payment = payable.value[0] ?? form.payment
  }

  function toggle(space: Space): void {
    form.spaces = form.spaces.includes(space) ? form.spaces.filter((each) => each !== space) : [...form.spaces, space]
    form.touchpoints = form.touchpoints.filter((id) => entrances.value.some((each) => each.id === id))
  }

  /** Takes every variant of a product, at four fifths of its price; the first names the campaign. */
  async function add(product: string): Promise<void> {
    const detail = await getManagedProduct({ brand, product })
    const image = detail.images.find((each) => each.picture)?.picture ?? null
    const title = inWords(detail.title, detail.titleEn)
    for (const variant of detail.variants) {
      if (form.items.some((item) => item.variant === variant.id)) continue
      form.items.push({
        product,
        variant: variant.id,
        name: detail.variants.length > 1 ? `${title} · ${ownWord(variant.title)}` : title,
        image,
        usual: variant.price.minor,
        price: typedAmount({ ...variant.price, minor: Math.round(variant.price.minor * 0.8) }),
      })
    }
    form.title ||= detail.title
    form.titleEn ||= detail.titleEn ?? ''
    form.cover ??= image
  }

  /** Goes on with what was planned before; what is not on sale any more has lost its name. */
  async function fill(plan: Schema<'CampaignPlan'>): Promise<void> {
    const variant = plan.items.map((item) => item.variant)
    const offers = variant.length ? (await listOffers({ brand, variant })).items : []
    const { terms } = plan
    const preset = presets.data?.find((each) => each.kind === plan.kind)
    if (preset) Object.assign(form, termsOf(preset, new Date(terms.opensAt)))
    Object.assign(form, {
      kind: plan.kind,
      title: plan.title ?? '',
      titleEn: plan.titleEn ?? '',
      cover: plan.cover,
      items: plan.items.map((item) => {
        const offer = offers.find((each) => each.variant === item.variant)
        const usual = offer?.price.minor ?? item.was ?? item.price ?? 0
        return {
          product: offer?.product,
          variant: item.variant,
          name: offer
            ? [inWords(offer.title, offer.titleEn), ownWord(offer.variantTitle)].filter(Boolean).join(' · ')
            : '—',
          image: offer?.image ?? null,
          usual,
          price: item.price == null ? '' : typedAmount({ minor: item.price, currency }),
        }
      }),
      opensAt: new Date(terms.opensAt),
      ...(terms.closesAt && { closesAt: new Date(terms.closesAt) }),
      quota: terms.quota ?? form.quota,
      memberLimit: terms.memberLimit ?? form.memberLimit,
      threshold: terms.threshold ?? form.threshold,
      teams: terms.teamSize !== null,
      teamSize: terms.teamSize ?? form.teamSize,
      teamHours: terms.teamHours ?? form.teamHours,
      tiers: terms.tiers ?? [],
      holdMinutes: terms.holdMinutes,
      spaces: terms.spaces ?? [],
      touchpoints: terms.touchpoints ?? [],
      payments: terms.payments,
      payment: terms.payments?.length === 1 ? terms.payments[0]! : form.payment,
      stores: terms.stores ?? [],
      waitingList: terms.waitingList ?? form.waitingList,
      ...(terms.deposit && {
        deposit: terms.deposit.amount ? typedAmount({ minor: terms.deposit.amount, currency }) : '',
        balanceFrom: new Date(terms.deposit.balanceFrom),
        balanceUntil: new Date(terms.deposit.balanceUntil),
        unpaid: terms.deposit.unpaid ?? form.unpaid,
      }),
    })
  }

  /** What is planned so far, as the server judges it. */
  const plan = () => ({
    kind: form.kind,
    title: form.title.trim() || null,
    titleEn: form.titleEn.trim() || null,
    cover: form.cover,
    currency,
    items: form.items.map((item) => {
      const price = parseMinor(item.price, currency)
      return { variant: item.variant, price, was: price !== null && item.usual > price ? item.usual : null }
    }),
    terms: {
      opensAt: form.opensAt.toISOString(),
      closesAt: form.closesAt.toISOString(),
      quota: form.quota,
      memberLimit: form.memberLimit,
      threshold: form.threshold,
      teamSize: form.teams ? form.teamSize : null,
      teamHours: form.teams ? form.teamHours : null,
      stores: form.stores.length ? form.stores : null,
      spaces: form.spaces.length ? form.spaces : null,
      touchpoints: form.touchpoints.length ? form.touchpoints : null,
      payments: drive.value ? [form.payment] : form.payments,
      tiers: form.tiers.length ? form.tiers : null,
      holdMinutes: form.holdMinutes,
      waitingList: form.waitingList,
      deposit: byDeposit.value
        ? {
            amount: deposit.value || null,
            balanceFrom: form.balanceFrom.toISOString(),
            balanceUntil: form.balanceUntil.toISOString(),
            unpaid: form.unpaid,
          }
        : null,
    },
  })

  return reactive({
    currency,
    form,
    presets,
    payable,
    drive,
    byDeposit,
    deposit,
    entrances,
    channels,
    choose,
    toggle,
    add,
    fill,
    ready,
    plan,
  })
}

export type Draft = ReturnType<typeof useDraft>
