import { language } from '@linli/i18n'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { dropAllOwn, forgetMemories } from './own'
import { signInWithPasskey } from './passkey'
import { request } from './request'
import type { components } from './schema'

export type Role = components['schemas']['GrantCard']['role']
export type Over = components['schemas']['GrantCard']['over']

/** What a person may do, and where. A member has none. */
export interface Grant {
  /** Tells it from the person's others. */
  key: string
  role: Role
  /** What a role is called that its brand has made. */
  roleName: string | null
  roleNameEn: string | null
  over: Over
  permissions: readonly string[]
  brand: string | null
  store: string | null
  community: string | null
  /** Name of the brand, store or community. */
  name: string
  nameEn: string | null
}

export interface Session {
  demo: boolean
  /** Where links to this installation lead, whatever address it was opened by. */
  publicAddress: string
  account: { id: string; name: string; avatar: string | null } | null
  /** Whether this is the installation's first person, who cannot come back by themselves yet. */
  needsWayIn: boolean
  /** Whether this person goes by a name that was proposed to them and that they have not confirmed. */
  nameProposed: boolean
  /** What people agree to, as it is in force; what is due, whoever is signed in has not agreed to yet. */
  texts: components['schemas']['InForce'][]
  grants: Grant[]
  demoSignIns: { key: string; role: string; name: string; description: string; descriptionEn: string }[]
}

/** What the chosen grant must let do, by the names of the server's permissions, and what it must be over if not just anything. */
export interface Need {
  /** One of several is enough. */
  permission: string | readonly string[]
  over?: readonly Over[]
}

export type SessionEntry = components['schemas']['SessionCard']

export type Credentials =
  | { method: 'PASSWORD'; login: string; password: string; code: string | null }
  | { method: 'CODE'; destination: string; code: string; agreed: components['schemas']['TextVersion'][] }
  | { method: 'DEMO'; key: string }

const getSession = request('GET', '/api/session')
const postSession = request('POST', '/api/session')
const endSession = request('DELETE', '/api/session')
const postCode = request('POST', '/api/session/codes')
const postPassword = request('POST', '/api/session/password')
const postAgreements = request('POST', '/api/me/agreements')

const SCOPE = 'linli.scope'
type Answered = components['schemas']['SessionView']

/** A grant's scope is the store or the community that it is over. */
const read = (answered: Answered): Session => ({
  ...answered,
  grants: answered.grants.map(({ customRole, scope, ...grant }) => ({
    ...grant,
    key: [grant.role, customRole, grant.brand, scope].join(' '),
    store: grant.over === 'STORE' ? scope : null,
    community: grant.over === 'COMMUNITY' ? scope : null,
  })),
})
const nobody: Session = {
  demo: false,
  publicAddress: globalThis.location?.origin ?? '',
  account: null,
  needsWayIn: false,
  nameProposed: false,
  texts: [],
  grants: [],
  demoSignIns: [],
}

/** Who is signed in, and the grant under which they look at the screens. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session>(nobody)
  /** Whether it is over while what somebody is doing is still on the screen; `account` is who that was. */
  const ended = ref(false)
  const picked = ref(globalThis.localStorage?.getItem(SCOPE) ?? '')
  let first: Promise<void> | undefined

  const account = computed(() => session.value.account)
  const grants = computed(() => session.value.grants)
  const publicAddress = computed(() => session.value.publicAddress)
  const needsWayIn = computed(() => session.value.needsWayIn)
  const textsInForce = computed(() => session.value.texts.map(({ text }) => text))
  const textsDue = computed(() => session.value.texts.filter((each) => each.due))
  const signedIn = computed(() => account.value !== null)
  /** The grant chosen in the role switch; until then the first one for a brand, or else for the installation. */
  const scope = computed(
    () =>
      grants.value.find((grant) => grant.key === picked.value) ??
      grants.value.find((grant) => grant.brand) ??
      grants.value[0],
  )

  function choose(grant: Grant): void {
    picked.value = grant.key
    globalThis.localStorage?.setItem(SCOPE, picked.value)
  }

  /**
   * Whether the chosen grant lets do this; what is asked for over the installation, any grant, since that holds wherever one
   * is. No need means everybody.
   */
  function may(need: Need | string | undefined): boolean {
    if (need === undefined) return true
    const { permission, over = undefined } = typeof need === 'string' ? { permission: need } : need
    return grants.value.some(
      (grant) =>
        (grant === scope.value || (grant.over === 'PLATFORM' && over)) &&
        [permission].flat().some((each) => grant.permissions.includes(each)) &&
        (over?.includes(grant.over) ?? true),
    )
  }

  watch(() => account.value?.id, forgetMemories, { flush: 'sync' })
  watch(language, () => void (first && refresh().catch(() => undefined)))

  /** That a session is over is told by what is refused next: whoever it is stays on the screen until then. */
  async function refresh(): Promise<void> {
    const now = read(await getSession())
    const { demo, publicAddress, texts, demoSignIns } = now
    session.value = account.value && !now.account ? { ...session.value, demo, publicAddress, texts, demoSignIns } : now
  }

  /** Resolves once the server has said who this is; asks once. */
  function ready(): Promise<void> {
    first ??= refresh().catch((problem: unknown) => {
      first = undefined
      throw problem
    })
    return first
  }

  /** Whether the server has said who this is; until then nobody is taken for signed out. */
  function known(): Promise<boolean> {
    return ready().then(
      () => true,
      () => false,
    )
  }

  async function signIn(credentials: Credentials): Promise<void> {
    session.value = read(await postSession({ body: credentials }))
  }

  async function passkey(): Promise<void> {
    await signInWithPasskey()
    await refresh()
  }

  /** Whoever is signed in agrees to the texts that are in force. */
  async function agree(): Promise<void> {
    await postAgreements({ body: { agreed: textsInForce.value } })
    await refresh()
  }

  /** Sends a one-time code; a demonstration answers with it. */
  async function sendCode(destination: string): Promise<string | undefined> {
    const sent = await postCode({ body: { destination } })
    return sent.demoCode ?? undefined
  }

  /** Sets a new password for whoever can read what is sent to the destination. */
  async function resetPassword(wish: { destination: string; code: string; password: string }): Promise<void> {
    await postPassword({ body: wish })
  }

  async function signOut(): Promise<void> {
    await endSession()
    await left()
  }

  /** Whoever has left by their own wish leaves nothing of theirs on this device. */
  async function left(): Promise<void> {
    const before = account.value?.id
    lost()
    if (before) dropAllOwn(before)
    await refresh()
  }

  /** The server said that the session is over: what is on the screen stays until somebody signs in. */
  async function end(): Promise<void> {
    if (!account.value || ended.value) return
    const now = await getSession().catch(() => undefined)
    // What is refused late had been asked before somebody signed in again.
    if (!now?.account) ended.value = account.value !== null
  }

  /** Whoever it was has signed in again. */
  const goOn = () => void (ended.value = false)

  /** Nobody is signed in, and nothing on the screen is anybody's. */
  function lost(): void {
    ended.value = false
    session.value = {
      ...session.value,
      account: null,
      needsWayIn: false,
      nameProposed: false,
      grants: [],
      texts: session.value.texts.map(({ text }) => ({ text, due: false })),
    }
  }

  return {
    session,
    publicAddress,
    account,
    ended,
    grants,
    signedIn,
    needsWayIn,
    textsInForce,
    textsDue,
    agree,
    scope,
    choose,
    may,
    ready,
    known,
    refresh,
    signIn,
    passkey,
    sendCode,
    resetPassword,
    signOut,
    left,
    end,
    goOn,
    lost,
  }
})
