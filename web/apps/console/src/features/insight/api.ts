import { request } from '@linli/api'

export const followBrandBoard = request('GET', '/api/brands/{brand}/board/live')
export const listTouchpointCounts = request('GET', '/api/brands/{brand}/board/touchpoints')
export const showBrandBoard = request('GET', '/api/brands/{brand}/board')
export const followStoreBoard = request('GET', '/api/brands/{brand}/stores/{store}/board/live')
export const listStoreTouchpointCounts = request('GET', '/api/brands/{brand}/stores/{store}/board/touchpoints')
export const showStoreBoard = request('GET', '/api/brands/{brand}/stores/{store}/board')
