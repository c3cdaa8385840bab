import { request } from './request'

/** What people agree to, for both apps. */
export const listTextVersions = request('GET', '/api/legal-texts/{kind}')
export const getText = request('GET', '/api/legal-texts/{kind}/{version}')
export const listMyAgreements = request('GET', '/api/me/agreements')
