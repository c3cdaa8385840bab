import { request } from './request'

/** Passkeys by the browser's WebAuthn; the JSON is that of the standard. */

const offerSignIn = request('POST', '/api/session/passkey/options')
const signIn = request('POST', '/api/session/passkey')
const offer = request('POST', '/api/me/passkeys/options')
const add = request('POST', '/api/me/passkeys')

/** Browsers bind a passkey to a name, so there is none at a bare address such as 127.0.0.1. */
const NUMBER = /^[\d.]+$|:/

export const passkeysSupported = (): boolean =>
  typeof globalThis.PublicKeyCredential === 'function' && !NUMBER.test(location.hostname)

/**
 * This page at an address where passkeys can be made; undefined if they can be here, or nowhere. `localhost` is another
 * machine on another machine.
 */
export function passkeyAddress(publicAddress: string, here: Pick<Location, 'href' | 'hostname'> = location) {
  if (!NUMBER.test(here.hostname)) return undefined
  const onThisMachine = /^127\.|^\[::1\]$/.test(here.hostname)
  const named = new URL(publicAddress)
  const there = new URL(here.href)
  if (!NUMBER.test(named.hostname) && (onThisMachine || named.hostname !== 'localhost'))
    return new URL(there.pathname + there.search, named).href
  if (!onThisMachine) return undefined
  there.hostname = 'localhost'
  return there.href
}

const bytes = (text: string): ArrayBuffer => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer
}

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

interface Descriptor {
  id: string
  type: 'public-key'
  transports?: AuthenticatorTransport[]
}

const known = (list: Descriptor[] | undefined) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }))

/** Signs in with a passkey of this device; the reader may cancel, which throws. */
export async function signInWithPasskey(): Promise<void> {
  type Options = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
    challenge: string
    allowCredentials?: Descriptor[]
  }
  const options = (await offerSignIn()) as object as Options
  const credential = (await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
  })) as PublicKeyCredential
  const answer = credential.response as AuthenticatorAssertionResponse
  await signIn({
    body: {
      credential: {
        rawId: text(credential.rawId),
        response: {
          authenticatorData: text(answer.authenticatorData),
          clientDataJSON: text(answer.clientDataJSON),
          signature: text(answer.signature),
          userHandle: answer.userHandle ? text(answer.userHandle) : undefined,
        },
      },
    },
  })
}

/** Adds a passkey of this device to the signed-in account. */
export async function addPasskey(label: string): Promise<void> {
  type Options = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
    challenge: string
    user: { id: string; name: string; displayName: string }
    excludeCredentials?: Descriptor[]
  }
  const options = (await offer()) as object as Options
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  })) as PublicKeyCredential
  const answer = credential.response as AuthenticatorAttestationResponse
  await add({
    body: {
      label,
      credential: {
        rawId: text(credential.rawId),
        response: {
          attestationObject: text(answer.attestationObject),
          clientDataJSON: text(answer.clientDataJSON),
          transports: answer.getTransports?.() ?? [],
        },
      },
    },
  })
}
