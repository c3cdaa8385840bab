import { lazyPart } from '../pages'

/** Our illustrations, each loaded when first shown. */
export const art = {
  street: lazyPart(() => import('./EmptyStreet.vue')),
  neighbours: lazyPart(() => import('./Neighbours.vue')),
  shop: lazyPart(() => import('./ShopFront.vue')),
  pickup: lazyPart(() => import('./PickupBox.vue')),
  team: lazyPart(() => import('./TeamTable.vue')),
  cat: lazyPart(() => import('./CatOnWall.vue')),
  door: lazyPart(() => import('./OpenDoor.vue')),
  letterbox: lazyPart(() => import('./Letterbox.vue')),
  basket: lazyPart(() => import('./Basket.vue')),
  lamp: lazyPart(() => import('./LampOut.vue')),
} as const

export type ArtName = keyof typeof art
