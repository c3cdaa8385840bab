import { request } from '@linli/api'

export const myWallet = request('GET', '/api/brands/{brand}/wallet')
export const getBrand = request('GET', '/api/brands/{brand}')
export const exportAccount = request('GET', '/api/me/export')
export const getLeaving = request('GET', '/api/me/leaving')
export const leave = request('POST', '/api/me/leaving')
export const getSecondFactor = request('GET', '/api/me/second-factor')
export const listPasskeys = request('GET', '/api/me/passkeys')
export const removePasskey = request('DELETE', '/api/me/passkeys/{passkey}')
export const getAccount = request('GET', '/api/me')
export const updateAccount = request('PUT', '/api/me')
export const endSession = request('DELETE', '/api/session/list/{session}')
export const listSessions = request('GET', '/api/session/list')
