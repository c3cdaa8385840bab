import { useLoad, type Schema } from '@linli/api'
import { parseMinor, typedAmount } from '@linli/i18n'
import { useNow, type ArtName } from '@linli/ui'
import { computed, reactive } from 'vue'
import { inWords } from '../../shell/scope'
import { getManagedProduct, listTouchpoints } from './api'
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

/** What may be wrong with the terms, each as the words that say so are called. */
export type Wrong =
  | 'nobodyPays'
  | 'windowWrong'
  | 'windowPast'
  | 'channelMissing'
  | 'depositMissing'
  | 'depositLarge'
  | 'balanceFromWrong'
  | 'balanceShort'
  | 'balanceLong'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const soon = () => new Date(Math.ceil((Date.now() + 10 * MINUTE) / (10 * MINUTE)) * 10 * MINUTE)

const blank = () => ({
  kind: 'GROUP_BUY' as Kind,
  title: '',
  titleEn: '',
  cover: null as string | null,
  items: [] as { variant: string; name: string; image: string | null; usual: number; price: string }[],
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
  const now = useNow()
  const touchpoints = useLoad(async (signal) => (await listTouchpoints({ brand, limit: 100 }, { signal })).items)

  const drive = computed(() => form.kind === 'MEMBERSHIP_DRIVE')
  const byDeposit = computed(() => form.kind === 'DEPOSIT_SALE')
  const deposit = computed(() => parseMinor(form.deposit, currency))
  const cheapest = computed(() => Math.min(...form.items.map((item) => parseMinor(item.price, currency) ?? 0)))

  /** The entrances that lie in one of the chosen spaces. */
  const entrances = computed(
    () => touchpoints.data?.filter((each) => !form.spaces.length || form.spaces.includes(each.space)) ?? [],
  )
  const channels = computed(() =>
    form.touchpoints.map((id) => touchpoints.data?.find((each) => each.id === id)?.name ?? ''),
  )
  /** A drive has one entrance, or one space if it names none. */
  const oneChannel = computed(() => (form.touchpoints.length || form.spaces.length) === 1)

  /** The methods that buyers can pay by now; all, until that is known. */
  const payable = computed(() => presets.data?.[0]?.payable ?? methods)

  /** What is wrong, at the field that it is wrong in. */
  const wrong = computed(
    (): Partial<Record<'payments' | 'window' | 'channel' | 'deposit' | 'from' | 'until', Wrong>> => {
      const opens = form.opensAt.getTime()
      const closes = form.closesAt.getTime()
      const from = form.balanceFrom.getTime()
      const until = form.balanceUntil.getTime()
      return {
        payments: payable.value.length ? undefined : 'nobodyPays',
        window: closes <= opens ? 'windowWrong' : closes <= now.value ? 'windowPast' : undefined,
        channel: drive.value && !oneChannel.value ? 'channelMissing' : undefined,
        ...(byDeposit.value && {
          deposit: !deposit.value ? 'depositMissing' : deposit.value >= cheapest.value ? 'depositLarge' : undefined,
          from: from < closes ? 'balanceFromWrong' : undefined,
          until:
            until - from < HOUR || until - closes <= HOUR / 2
              ? 'balanceShort'
              : until - from > 90 * 24 * HOUR
                ? 'balanceLong'
                : undefined,
        }),
      }
    },
  )
  const priced = computed(() => form.items.every((item) => parseMinor(item.price, currency) !== null))

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
        variant: variant.id,
        name: detail.variants.length > 1 ? `${title} · ${variant.title}` : title,
        image,
        usual: variant.price.minor,
        price: typedAmount({ ...variant.price, minor: Math.round(variant.price.minor * 0.8) }),
      })
    }
    form.title ||= detail.title
    form.titleEn ||= detail.titleEn ?? ''
    form.cover ??= image
  }

  /** The request that opens it. */
  const body = () => ({
    kind: form.kind,
    title: form.title,
    titleEn: form.titleEn,
    cover: form.cover,
    currency,
    items: form.items.map((item) => ({
      variant: item.variant,
      price: parseMinor(item.price, currency)!,
      was: item.usual,
    })),
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
      payments: drive.value ? [form.payment] : null,
      waitingList: form.waitingList,
      deposit: byDeposit.value
        ? {
            amount: deposit.value!,
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
    cheapest,
    entrances,
    channels,
    wrong,
    priced,
    choose,
    toggle,
    add,
    body,
  })
}

export type Draft = ReturnType<typeof useDraft>
