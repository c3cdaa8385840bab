import { request } from '@linli/api'

export const listAudit = request('GET', '/api/brands/{brand}/audit')
export const listCommunities = request('GET', '/api/brands/{brand}/communities')
export const dismissStaff = request('DELETE', '/api/brands/{brand}/staff/{person}')
export const listStaff = request('GET', '/api/brands/{brand}/staff')
export const appointStaff = request('POST', '/api/brands/{brand}/staff')
export const removePasskey = request('DELETE', '/api/me/passkeys/{passkey}')
export const listPasskeys = request('GET', '/api/me/passkeys')
export const endSession = request('DELETE', '/api/session/list/{session}')
export const listSessions = request('GET', '/api/session/list')
