import { request } from '@linli/api'

export const getBrand = request('GET', '/api/brands/{brand}')
export const listWords = request('GET', '/api/brands/{brand}/words')
export const listStores = request('GET', '/api/brands/{brand}/stores')
export const storePicture = request('POST', '/api/media')
export const showKeptList = request('GET', '/api/brands/{brand}/lists/{list}')
export const arrangeListColumns = request('PUT', '/api/brands/{brand}/lists/{list}/columns')
export const saveListView = request('POST', '/api/brands/{brand}/lists/{list}/views')
export const renameListView = request('PUT', '/api/brands/{brand}/lists/{list}/views/{view}')
export const deleteListView = request('DELETE', '/api/brands/{brand}/lists/{list}/views/{view}')
export const showToday = request('GET', '/api/brands/{brand}/today')
export const showStoreToday = request('GET', '/api/brands/{brand}/stores/{store}/today')
