import { request } from '@linli/api'

export const shareThing = request('POST', '/api/brands/{brand}/shares')
export const listStores = request('GET', '/api/brands/{brand}/stores')
export const getStorefront = request('GET', '/api/storefronts/{slug}')
export const listStorefronts = request('GET', '/api/storefronts')
export const recordActivities = request('POST', '/api/brands/{brand}/activities')
export const getSharePoster = request('GET', '/api/brands/{brand}/shares/{share}/poster.png')
export const storePicture = request('POST', '/api/media')
export const showTopUpTerms = request('GET', '/api/brands/{brand}/wallet/top-ups/terms')
export const topUpWallet = request('POST', '/api/brands/{brand}/wallet/top-ups')
export const listMyOrders = request('GET', '/api/brands/{brand}/orders')
export const showOrder = request('GET', '/api/brands/{brand}/orders/{order}')
