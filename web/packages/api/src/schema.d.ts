export interface paths {
    "/api/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["foundBrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBrand"];
        put: operations["changeBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/all-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBrandOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/binding-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBindingPolicy"];
        put: operations["setBindingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showBrandBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/board/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/board/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followBrandBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/board/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTouchpointCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCampaigns"];
        put?: never;
        post: operations["scheduleCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns/{campaign}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCampaignBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns/{campaign}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns/{campaign}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/campaigns/{campaign}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["joinWaitingList"];
        delete: operations["leaveWaitingList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/cart/items/{variant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putInCart"];
        post?: never;
        delete: operations["removeFromCart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/checkout/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quoteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/commission-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCommissionPlans"];
        put: operations["setCommissionPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/commission-plans/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateCommissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/commission-plans/{scope}/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endCommissionPlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCommissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCommunities"];
        put?: never;
        post: operations["foundCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJoinedCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCommunity"];
        put: operations["changeCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCheckIns"];
        put?: never;
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["describeGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCommunityHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInvitations"];
        put?: never;
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/invitations/{invitation}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expireInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["handOverCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembers"];
        put?: never;
        post: operations["joinCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["leaveCommunity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["banMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["muteMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setMemberRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transferMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/members/{person}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unbanMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJoinRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/requests/{person}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveJoinRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/requests/{person}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineJoinRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRosters"];
        put?: never;
        post: operations["importRosters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/rosters/{roster}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/rosters/{roster}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRosterDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/rosters/{roster}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRosterLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/communities/{community}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/exports/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/groups/{group}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMessages"];
        put?: never;
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/groups/{group}/feed/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/groups/{group}/feed/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/groups/{group}/feed/{message}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["likeMessage"];
        post?: never;
        delete: operations["unlikeMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/imports/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/imports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/imports/{report}/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/imports/{report}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/influencers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInfluencers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/ledger/entries/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ledgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/ledger/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ledgerSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/managed-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listManagedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/managed-products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getManagedProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/my-commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyCommissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyOrders"];
        put?: never;
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/provenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProvenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/refund-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/refund-requests/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/orders/{order}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/payment-mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMismatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/payment-mismatches/{mismatch}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleMismatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/payments/{payment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPersonas"];
        put?: never;
        post: operations["createPersona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/personas/{persona}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPersona"];
        put: operations["changePersona"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPosts"];
        put?: never;
        post: operations["writePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/bookmarked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookmarkedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/featured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFeaturedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/manage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["managePosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPostMarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPost"];
        put: operations["editPost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/bookmark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["bookmarkPost"];
        post?: never;
        delete: operations["unbookmarkPost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listComments"];
        put?: never;
        post: operations["commentOnPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/comments/{comment}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/feature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["featurePost"];
        post?: never;
        delete: operations["unfeaturePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hidePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["likePost"];
        post?: never;
        delete: operations["unlikePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showPostSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPostSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/posts/{post}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unhidePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProducts"];
        put?: never;
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProduct"];
        put: operations["updateProduct"];
        post?: never;
        delete: operations["archiveProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products/{product}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products/{product}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unpublishProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products/{product}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/products/{product}/variants/{variant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeVariant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/sensitive-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSensitiveWords"];
        put: operations["replaceSensitiveWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyShares"];
        put?: never;
        post: operations["shareThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/shares/{share}/poster.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSharePoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/shares/{share}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getShareQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStaff"];
        put?: never;
        post: operations["appointStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/staff/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["dismissStaff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStores"];
        put?: never;
        post: operations["openStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStore"];
        put: operations["changeStore"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showStoreBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/board/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followStoreBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/board/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStoreTouchpointCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStoreCommissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/influencers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStoreInfluencers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStoreOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/orders/{order}/refund-requests/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineStoreRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/orders/{order}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refundStoreOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/picking-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showPickingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pickUpOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/stock/{variant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["storeWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/wallet/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["storePostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/stores/{store}/wallet/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["storeStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/teams/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listThings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTouchpoints"];
        put?: never;
        post: operations["setUpTouchpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/touchpoints/{touchpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["retireTouchpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/touchpoints/{touchpoint}/poster.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTouchpointPoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/touchpoints/{touchpoint}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTouchpointQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/wallet/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/wallet/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/wallet/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myWithdrawals"];
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWithdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/withdrawals/{withdrawal}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{brand}/withdrawals/{withdrawal}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAccount"];
        put: operations["updateAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLeaving"];
        put?: never;
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPasskeys"];
        put?: never;
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["offerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSecondFactor"];
        put?: never;
        post: operations["proposeSecondFactor"];
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["storePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment-mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStrayMismatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment-mismatches/{mismatch}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleStrayMismatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/callbacks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/list/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["offerPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storefronts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStorefronts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storefronts/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStorefront"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{picture}/{size}.jpg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openTouchpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountCard: {
            avatar: string | null;
            id: string;
            name: string;
        };
        AccountExport: {
            account: components["schemas"]["AccountView"];
            acts: components["schemas"]["ExportedAct"][];
            grants: components["schemas"]["ExportedGrant"][];
            sessions: components["schemas"]["ExportedSession"][];
        };
        AccountView: {
            avatar: string | null;
            consents: components["schemas"]["Consents"];
            email: string | null;
            id: string;
            name: string;
            phone: string | null;
            /** Format: date-time */
            registeredAt: string;
        };
        AddPasskeyRequest: {
            credential: components["schemas"]["MadeCredential"];
            label: string;
        };
        AddedVariant: {
            id: string;
        };
        AmountRequest: {
            /** @enum {string} */
            currency: "CNY" | "USD";
            /** Format: int64 */
            minor: number;
        };
        AppointStaffRequest: {
            name?: string | null;
            phone: string;
            /** @enum {string} */
            role: "BRAND_HQ" | "STORE_OWNER" | "COMMUNITY_MANAGER";
            scope?: string | null;
        };
        Assertion: {
            authenticatorData: string;
            clientDataJSON: string;
            signature: string;
            userHandle?: string | null;
        };
        Attestation: {
            attestationObject: string;
            clientDataJSON: string;
            transports?: string[] | null;
        };
        AuditCard: {
            action: string;
            actor: string | null;
            actorName: string | null;
            /** Format: date-time */
            at: string;
            details: Record<string, never>;
            id: string;
        };
        BanMemberRequest: {
            reason: string;
        };
        Beacon: {
            community?: string | null;
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMENT" | "COMMUNITY" | "GROUP" | "ORDER" | "POST" | "PRODUCT" | "SHARE" | "STORE" | "TEAM" | "TOUCHPOINT";
            post?: string | null;
            /** Format: int32 */
            section?: number | null;
            share?: string | null;
            store?: string | null;
            touchpoint?: string | null;
            /** @enum {string} */
            verb: "VIEW" | "READ_SECTION";
        };
        BeaconBatch: {
            beacons: components["schemas"]["Beacon"][];
        };
        Board: {
            before: components["schemas"]["BoardTotals"];
            campaigns: components["schemas"]["CampaignTile"][];
            counter: components["schemas"]["CounterTile"] | null;
            days: components["schemas"]["DaySales"][];
            /** Format: date */
            from: string;
            funnel: components["schemas"]["FunnelStep"][];
            influencers: components["schemas"]["InfluencerTile"][];
            kFactor: components["schemas"]["KFactor"];
            spaces: components["schemas"]["SpaceSales"][];
            stores: components["schemas"]["StoreRank"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["BoardTotals"];
        };
        BoardTotals: {
            /** Format: int64 */
            buyers: number;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            newMembers: number;
            /** Format: int64 */
            orders: number;
            paid: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** Format: int32 */
            repeatRate: number | null;
            sales: components["schemas"]["Money"];
        };
        Brand: {
            id: string;
            name: string;
            nameEn: string;
            slug: string;
            /** @example Asia/Shanghai */
            zone: string;
        };
        Campaign: {
            id: string;
            title: string;
            titleEn: string;
        };
        CampaignBoard: {
            campaign: components["schemas"]["CampaignCard"];
            /** Format: int32 */
            completedTeams: number;
            deposit: components["schemas"]["DepositTerms"] | null;
            /** Format: int32 */
            expiredTeams: number;
            /** Format: int32 */
            held: number;
            /** Format: int64 */
            holdSeconds: number;
            /** Format: int32 */
            memberLimit: number;
            /** Format: int32 */
            offered: number;
            /** Format: int32 */
            openTeams: number;
            payments: ("SANDBOX" | "BALANCE")[];
            spaces: ("STORE" | "GROUP" | "CLOUD")[];
            stores: string[];
            /** Format: int64 */
            teamSeconds: number | null;
            touchpoints: string[];
            /** Format: int32 */
            waiting: number;
            waitingList: boolean;
        };
        CampaignCard: {
            /** Format: date-time */
            closesAt: string;
            cover: string | null;
            id: string;
            /** @enum {string} */
            kind: "GROUP_BUY" | "MEMBERSHIP_DRIVE" | "FLASH_SALE" | "PRE_SALE" | "DEPOSIT_SALE";
            /** Format: int32 */
            left: number;
            /** Format: date-time */
            opensAt: string;
            price: components["schemas"]["Money"];
            /** Format: int32 */
            quota: number;
            /** Format: int32 */
            sold: number;
            /** @enum {string} */
            state: "SCHEDULED" | "OPEN" | "SUCCEEDED" | "FAILED" | "CLOSED" | "CANCELLED";
            /** Format: int32 */
            teamSize: number | null;
            /** Format: int32 */
            threshold: number;
            title: string;
            titleEn: string;
            was: components["schemas"]["Money"] | null;
        };
        CampaignDetail: {
            admitted: boolean;
            campaign: components["schemas"]["CampaignCard"];
            deposit: components["schemas"]["DepositTerms"] | null;
            entrances: components["schemas"]["Entrance"][];
            items: components["schemas"]["CampaignItem"][];
            /** Format: int32 */
            memberLimit: number;
            mine: components["schemas"]["CampaignStanding"] | null;
            payments: ("SANDBOX" | "BALANCE")[];
            spaces: ("STORE" | "GROUP" | "CLOUD")[];
            stores: string[];
            /** Format: int64 */
            teamSeconds: number | null;
            teams: components["schemas"]["TeamCard"][];
            tiers: components["schemas"]["CampaignTier"][];
            waitingList: boolean;
        };
        CampaignItem: {
            price: components["schemas"]["Money"];
            variant: string;
            was: components["schemas"]["Money"] | null;
        };
        CampaignItemRequest: {
            /** Format: int32 */
            price: number;
            variant: string;
            /** Format: int32 */
            was?: number | null;
        };
        CampaignProgress: {
            /** Format: date-time */
            closesAt: string;
            /** Format: int32 */
            held: number;
            /** Format: int32 */
            quota: number;
            /** Format: int32 */
            sold: number;
            /** @enum {string} */
            state: "SCHEDULED" | "OPEN" | "SUCCEEDED" | "FAILED" | "CLOSED" | "CANCELLED";
            /** Format: int32 */
            threshold: number;
        };
        CampaignStanding: {
            /** Format: int32 */
            bought: number;
            /** Format: date-time */
            offeredUntil: string | null;
            /** Format: int32 */
            position: number | null;
        };
        CampaignTier: {
            /** Format: int32 */
            offBasisPoints: number;
            /** Format: int32 */
            sold: number;
        };
        CampaignTile: {
            campaign: string;
            /** Format: date-time */
            closesAt: string;
            /** Format: int32 */
            held: number;
            /** @enum {string} */
            kind: "GROUP_BUY" | "MEMBERSHIP_DRIVE" | "FLASH_SALE" | "PRE_SALE" | "DEPOSIT_SALE";
            /** Format: int32 */
            quota: number;
            /** Format: int32 */
            sold: number;
            /** @enum {string} */
            state: "SCHEDULED" | "OPEN" | "SUCCEEDED" | "FAILED" | "CLOSED" | "CANCELLED";
            /** Format: int32 */
            threshold: number;
            title: string;
            titleEn: string;
        };
        Cart: {
            items: components["schemas"]["CartItem"][];
        };
        CartItem: {
            amount: components["schemas"]["Money"];
            image: string | null;
            product: string;
            /** Format: int32 */
            quantity: number;
            store: string;
            title: string;
            titleEn: string | null;
            unit: components["schemas"]["Money"];
            variant: string;
            variantTitle: string;
        };
        CartItemRequest: {
            /** Format: int32 */
            quantity: number;
            store: string;
        };
        ChangeBrandRequest: {
            name: string;
            nameEn: string;
            /** @example Asia/Shanghai */
            zone?: string | null;
        };
        ChangePasswordRequest: {
            current?: string | null;
            password: string;
        };
        CheckInView: {
            /** Format: date */
            day: string;
            /** Format: int32 */
            streak: number;
        };
        CodeSent: {
            demoCode: string | null;
            destination: string;
        };
        CodeSignIn: {
            code: string;
            destination: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "CODE";
            name?: string | null;
        };
        CommentRequest: {
            body: string;
            parent?: string | null;
        };
        CommentView: {
            /** Format: int32 */
            answerCount: number;
            answers: components["schemas"]["CommentView"][];
            author: components["schemas"]["PostAuthor"];
            body: string;
            id: string;
            parent: string | null;
            /** Format: date-time */
            postedAt: string;
            removed: boolean;
        };
        CommissionView: {
            /** Format: date-time */
            accruedAt: string;
            amount: components["schemas"]["Money"];
            beneficiary: string;
            id: string;
            order: string;
            /** Format: date-time */
            paidAt: string | null;
            reversed: components["schemas"]["Money"];
            /** @enum {string} */
            role: "SELLER_1" | "SELLER_2" | "LEADER" | "STORE" | "AUTHOR";
            /** @enum {string} */
            state: "PENDING" | "PAID" | "REVERSED";
        };
        CommunityCard: {
            cover: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            groups: number;
            id: string;
            /** @enum {string} */
            joinPolicy: "OPEN" | "APPROVAL" | "INVITE";
            /** Format: int32 */
            members: number;
            name: string;
            nameEn: string;
            store: string | null;
            /** @enum {string} */
            theme: "VALUES" | "INTEREST" | "NEIGHBOURHOOD" | "SCENE";
        };
        CommunityDetail: {
            /** Format: int32 */
            capacity: number;
            card: components["schemas"]["CommunityCard"];
            charter: string;
            leader: components["schemas"]["CommunityPerson"];
            mine: components["schemas"]["MySeat"] | null;
            requested: boolean;
            rules: string;
            welcome: string;
        };
        CommunityHealth: {
            /** Format: int32 */
            activeIn28Days: number | null;
            /** Format: int32 */
            activeIn7Days: number | null;
            /** Format: double */
            gini: number | null;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            messages: number;
            /** Format: int64 */
            newcomers: number;
            /** Format: int32 */
            newcomersActive: number | null;
            /** Format: int64 */
            replySeconds: number | null;
            /** Format: int64 */
            talkers: number;
            /** Format: int32 */
            topTenthShare: number | null;
        };
        CommunityMember: {
            group: string;
            inviter: components["schemas"]["CommunityPerson"] | null;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            mutedUntil: string | null;
            person: components["schemas"]["CommunityPerson"];
            /** @enum {string} */
            role: "OWNER" | "MANAGER" | "THINKER" | "ORGANISER" | "ASKER" | "SPECTATOR" | "CHALLENGER";
            /** @enum {string} */
            source: "DIRECT" | "TOUCHPOINT" | "INVITATION" | "SHARE" | "ROSTER";
            touchpoint: string | null;
        };
        CommunityPerson: {
            avatar: string | null;
            id: string;
            name: string;
        };
        CommunityTerms: {
            /** Format: int32 */
            capacity?: number | null;
            charter: string;
            cover?: string | null;
            /** @enum {string} */
            joinPolicy: "OPEN" | "APPROVAL" | "INVITE";
            name: string;
            nameEn: string;
            rules: string;
            store?: string | null;
            /** @enum {string} */
            theme: "VALUES" | "INTEREST" | "NEIGHBOURHOOD" | "SCENE";
            welcome: string;
        };
        Consents: {
            crossCommunity: boolean;
            marketing: boolean;
            recommendation: boolean;
        };
        CounterTile: {
            /** Format: int64 */
            lowStock: number;
            /** Format: int64 */
            waitingPickups: number;
        };
        CreatePersonaRequest: {
            face: components["schemas"]["PersonaFace"];
            /** @enum {string} */
            kind: "BRAND" | "PERSON" | "PRODUCT";
        };
        CreateProductRequest: {
            body: string;
            category?: string | null;
            handle: string;
            images: string[];
            /** @enum {string} */
            kind: "GOODS" | "SERVICE" | "DIGITAL" | "MEMBERSHIP" | "EXPERIENCE";
            listing?: components["schemas"]["Listing"] | null;
            options: string[];
            published: boolean;
            scenes: string[];
            tags: string[];
            taxonomy?: string | null;
            title: string;
            titleEn?: string | null;
            variants: components["schemas"]["VariantRequest"][];
            vendor: string;
        };
        DaySales: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            orders: number;
            paid: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
        };
        DeclineRefundRequest: {
            answer: string;
        };
        DegreeTile: {
            /** Format: int32 */
            degree: number;
            /** Format: int64 */
            orders: number;
            sales: components["schemas"]["Money"];
        };
        DemoKeySignIn: {
            key: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "DEMO";
        };
        DemoSignInCard: {
            description: string;
            descriptionEn: string;
            key: string;
            name: string;
            /** @enum {string} */
            role: "BRAND_HQ" | "STORE_OWNER" | "COMMUNITY_MANAGER" | "MEMBER";
        };
        DepositRequest: {
            /** Format: int32 */
            amount: number;
            /** Format: date-time */
            balanceFrom: string;
            /** Format: date-time */
            balanceUntil: string;
            unpaid?: ("KEPT" | "RETURNED") | null;
        };
        DepositTerms: {
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            balanceFrom: string;
            /** Format: date-time */
            balanceUntil: string;
            /** @enum {string} */
            unpaid: "KEPT" | "RETURNED";
        };
        DescribeGroupRequest: {
            leader: string;
            name?: string | null;
        };
        Entrance: {
            name: string;
            /** @enum {string} */
            space: "STORE" | "GROUP" | "CLOUD";
        };
        EntryPosting: {
            /** @enum {string} */
            account: "EXTERNAL" | "ESCROW" | "WALLET" | "PENDING" | "REVENUE" | "PLATFORM" | "DEBT" | "WITHDRAWAL";
            /** Format: int64 */
            amount: number;
            /** @enum {string} */
            asset: "CNY" | "USD" | "POINTS" | "HOURS";
            /** Format: date-time */
            at: string;
            entry: string;
            owner: string;
            reason: string;
            reference: string;
        };
        Expected: {
            amount: components["schemas"]["Money"];
            merchant: string;
            /** @enum {string} */
            state: "CREATED" | "CAPTURED" | "FAILED" | "EXPIRED" | "REFUNDING" | "REFUNDED";
            subject: string;
            transaction: string | null;
        };
        ExportedAct: {
            action: string;
            /** Format: date-time */
            at: string;
            details: Record<string, never>;
        };
        ExportedGrant: {
            brand: string | null;
            /** Format: date-time */
            givenAt: string;
            role: string;
            scope: string | null;
        };
        ExportedSession: {
            /** Format: date-time */
            signedInAt: string;
            /** Format: date-time */
            usedAt: string;
            userAgent: string;
        };
        FeaturePostRequest: {
            note: string;
        };
        FoundBrandRequest: {
            name: string;
            nameEn: string;
            slug: string;
        };
        FoundCommunityRequest: {
            leader: string;
            terms: components["schemas"]["CommunityTerms"];
        };
        FulfilmentRequest: {
            /** @enum {string} */
            kind: "PICKUP" | "DIGITAL";
        };
        FunnelStep: {
            /** Format: int32 */
            conversion: number | null;
            /** Format: int64 */
            people: number;
            /** @enum {string} */
            step: "TOUCH" | "JOIN" | "READ" | "INTERACT" | "ORDER" | "REPEAT" | "REFER";
        };
        GiveUp: {
            amount: components["schemas"]["AmountRequest"];
            brand: string;
            matter: string;
        };
        GrantCard: {
            brand: string | null;
            name: string;
            nameEn: string;
            /** @enum {string} */
            role: "PLATFORM_OPERATOR" | "BRAND_HQ" | "STORE_OWNER" | "COMMUNITY_MANAGER";
            scope: string | null;
        };
        GrantRefundRequest: {
            /** Format: int64 */
            amount?: number | null;
        };
        GroupCard: {
            /** Format: int32 */
            capacity: number;
            id: string;
            leader: components["schemas"]["CommunityPerson"];
            name: string | null;
            /** Format: int32 */
            number: number;
            /** Format: int32 */
            taken: number;
        };
        HandOverRequest: {
            person: string;
        };
        HidePostRequest: {
            note: string;
            /** @enum {string} */
            reason: "ADVERTISING" | "OFFENSIVE" | "UNTRUE" | "PRIVACY" | "OFF_TOPIC" | "OTHER";
        };
        Hiding: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "STAFF" | "HQ";
            note: string;
            /** @enum {string} */
            reason: "ADVERTISING" | "OFFENSIVE" | "UNTRUE" | "PRIVACY" | "OFF_TOPIC" | "OTHER";
        };
        ImportKindView: {
            /** @enum {string} */
            code: "FILE_EMPTY" | "FILE_UNREADABLE" | "FILE_IS_OLD_EXCEL" | "FILE_IS_HTML" | "FILE_TOO_LARGE" | "COLUMNS_MISSING" | "GIVEN_UP" | "OPTIONS_TWICE" | "OPTIONS_CHANGED" | "CURRENCY_DIFFERS" | "TOO_MANY_ROWS" | "VARIANT_UNPRICED" | "PRODUCT_TWICE" | "NOT_STORABLE" | "NO_PRODUCTS" | "CHARSET_GUESSED" | "CHARACTERS_LOST" | "COLUMN_TWICE" | "QUANTITIES_WITHOUT_STORE" | "QUOTE_UNBALANCED" | "QUOTES_IGNORED" | "TOO_MANY_CELLS" | "CELL_CLEANED" | "TEXT_CUT" | "ROWS_APART" | "ROW_WITHOUT_HANDLE" | "HANDLE_MADE" | "HANDLE_CHANGED" | "TITLE_MISSING" | "PRODUCT_CELLS_IGNORED" | "NOTHING_ON_ROW" | "GIFT_CARD" | "KEPT_AS_DRAFT" | "VALUE_UNKNOWN" | "PRICE_MISSING" | "PRICE_UNREADABLE" | "PRICE_CURRENCY" | "PRICE_ROUNDED" | "PRICE_READ_AS" | "COMPARE_AT_IGNORED" | "SALE_DATED" | "SALE_TIME_UNREADABLE" | "NUMBER_UNREADABLE" | "NUMBER_ROUNDED" | "QUANTITY_NEGATIVE" | "STOCK_OF_PARENT" | "DIGITS_LOST" | "SKU_TWICE" | "OPTION_MISSING" | "OPTION_UNNAMED" | "OPTIONS_JOINED" | "ATTRIBUTES_IGNORED" | "PARENT_MISSING" | "BODY_CLEANED" | "IMAGE_ADDRESS_INVALID" | "TOO_MANY_IMAGES" | "PICTURE_MISSING" | "MORE_FINDINGS";
            /** Format: int64 */
            count: number;
            first: components["schemas"]["ImportLineView"][];
            /** @enum {string} */
            level: "ERROR" | "WARNING";
            title: string;
        };
        ImportKinds: {
            items: components["schemas"]["ImportKindView"][];
        };
        ImportLineView: {
            /** @enum {string} */
            code: "FILE_EMPTY" | "FILE_UNREADABLE" | "FILE_IS_OLD_EXCEL" | "FILE_IS_HTML" | "FILE_TOO_LARGE" | "COLUMNS_MISSING" | "GIVEN_UP" | "OPTIONS_TWICE" | "OPTIONS_CHANGED" | "CURRENCY_DIFFERS" | "TOO_MANY_ROWS" | "VARIANT_UNPRICED" | "PRODUCT_TWICE" | "NOT_STORABLE" | "NO_PRODUCTS" | "CHARSET_GUESSED" | "CHARACTERS_LOST" | "COLUMN_TWICE" | "QUANTITIES_WITHOUT_STORE" | "QUOTE_UNBALANCED" | "QUOTES_IGNORED" | "TOO_MANY_CELLS" | "CELL_CLEANED" | "TEXT_CUT" | "ROWS_APART" | "ROW_WITHOUT_HANDLE" | "HANDLE_MADE" | "HANDLE_CHANGED" | "TITLE_MISSING" | "PRODUCT_CELLS_IGNORED" | "NOTHING_ON_ROW" | "GIFT_CARD" | "KEPT_AS_DRAFT" | "VALUE_UNKNOWN" | "PRICE_MISSING" | "PRICE_UNREADABLE" | "PRICE_CURRENCY" | "PRICE_ROUNDED" | "PRICE_READ_AS" | "COMPARE_AT_IGNORED" | "SALE_DATED" | "SALE_TIME_UNREADABLE" | "NUMBER_UNREADABLE" | "NUMBER_ROUNDED" | "QUANTITY_NEGATIVE" | "STOCK_OF_PARENT" | "DIGITS_LOST" | "SKU_TWICE" | "OPTION_MISSING" | "OPTION_UNNAMED" | "OPTIONS_JOINED" | "ATTRIBUTES_IGNORED" | "PARENT_MISSING" | "BODY_CLEANED" | "IMAGE_ADDRESS_INVALID" | "TOO_MANY_IMAGES" | "PICTURE_MISSING" | "MORE_FINDINGS";
            handle: string;
            id: string;
            /** @enum {string} */
            level: "ERROR" | "WARNING";
            /** Format: int64 */
            line: number;
            message: string;
        };
        ImportReport: {
            /** Format: int64 */
            bytesRead: number;
            /** Format: int64 */
            bytesTotal: number;
            charset: string | null;
            columnsIgnored: string[];
            container: ("CSV" | "TSV" | "SEMICOLONS" | "XLSX") | null;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            currency: "CNY" | "USD";
            dialect: ("SHOPIFY" | "WOOCOMMERCE") | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /** Format: int64 */
            lines: number;
            /** @enum {string} */
            mode: "DRY_RUN" | "APPLY";
            /** Format: int64 */
            picturesMissing: number;
            /** Format: int64 */
            picturesStored: number;
            /** Format: int64 */
            productsCreated: number;
            /** Format: int64 */
            productsRefused: number;
            /** Format: int64 */
            productsTotal: number;
            /** Format: int64 */
            productsUnchanged: number;
            /** Format: int64 */
            productsUpdated: number;
            /** Format: int64 */
            rowsRead: number;
            /** Format: int64 */
            rowsRefused: number;
            /** @enum {string} */
            state: "WAITING" | "READING" | "RUNNING" | "PICTURES" | "FINISHED" | "FAILED";
            store: string | null;
            /** Format: int64 */
            variantsCreated: number;
            /** Format: int64 */
            variantsUnchanged: number;
            /** Format: int64 */
            variantsUpdated: number;
        };
        InfluencerTile: {
            avatar: string | null;
            /** Format: int64 */
            brought: number;
            degrees: components["schemas"]["DegreeTile"][];
            name: string;
            person: string;
            total: components["schemas"]["Money"];
        };
        InvitationCard: {
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            inviter: string;
            touchpoint: string | null;
            /** Format: int32 */
            useLimit: number;
            /** Format: int32 */
            uses: number;
        };
        InvitationView: {
            code: string;
            community: components["schemas"]["CommunityCard"];
            /** Format: date-time */
            expiresAt: string;
            inviter: components["schemas"]["CommunityPerson"];
            usable: boolean;
        };
        InviteRequest: {
            /** Format: int32 */
            days: number;
            touchpoint?: string | null;
            /** Format: int32 */
            useLimit: number;
        };
        JoinCommunityRequest: {
            invitation?: string | null;
            share?: string | null;
            touchpoint?: string | null;
        };
        JoinRequestCard: {
            /** Format: date-time */
            askedAt: string;
            inviter: components["schemas"]["CommunityPerson"] | null;
            person: components["schemas"]["CommunityPerson"];
            /** @enum {string} */
            source: "DIRECT" | "TOUCHPOINT" | "INVITATION" | "SHARE" | "ROSTER";
        };
        JoinResult: {
            group: string | null;
            /** @enum {string} */
            state: "SEATED" | "ALREADY_SEATED" | "AWAITING_APPROVAL";
        };
        JoinedCommunity: {
            card: components["schemas"]["CommunityCard"];
            last: components["schemas"]["LastMessage"] | null;
            seat: components["schemas"]["MySeat"];
        };
        KFactor: {
            /** Format: int64 */
            brought: number;
            /** Format: double */
            conversion: number;
            /** Format: int64 */
            invites: number;
            /** Format: double */
            invitesPerMember: number;
            /** Format: double */
            k: number;
            /** Format: int64 */
            members: number;
        };
        KindTotal: {
            /** @enum {string} */
            account: "EXTERNAL" | "ESCROW" | "WALLET" | "PENDING" | "REVENUE" | "PLATFORM" | "DEBT" | "WITHDRAWAL";
            /** Format: int64 */
            amount: number;
            /** @enum {string} */
            asset: "CNY" | "USD" | "POINTS" | "HOURS";
        };
        LastMessage: {
            author: components["schemas"]["CommunityPerson"];
            excerpt: string;
            /** Format: date-time */
            postedAt: string;
        };
        LeaveRequest: {
            code?: string | null;
            givesUp: components["schemas"]["GiveUp"][];
        };
        Leaving: {
            asksForCode: boolean;
            standing: components["schemas"]["StandingView"][];
        };
        LedgerSummary: {
            balancesAgree: boolean;
            sumsToZero: boolean;
            totals: components["schemas"]["KindTotal"][];
        };
        LegCard: {
            id: string;
            /** @enum {string} */
            kind: "CAMPAIGN" | "COMMUNITY" | "PRODUCT";
            note: string;
            title: string | null;
            titleEn: string | null;
        };
        LegRequest: {
            id: string;
            /** @enum {string} */
            kind: "CAMPAIGN" | "COMMUNITY" | "PRODUCT";
            note: string;
        };
        Listing: {
            description: string;
            title: string;
        };
        LiveBoard: {
            /** Format: int64 */
            buyers: number;
            campaigns: components["schemas"]["CampaignTile"][];
            /** Format: date */
            day: string;
            /** Format: int64 */
            newMembers: number;
            /** Format: int64 */
            orders: number;
            paid: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
        };
        MadeCredential: {
            rawId: string;
            response: components["schemas"]["Attestation"];
        };
        ManagedProductCard: {
            archived: boolean;
            card: components["schemas"]["ProductCard"];
            published: boolean;
        };
        MessageCard: {
            id: string;
            /** @enum {string} */
            kind: "CAMPAIGN" | "POST" | "PRODUCT" | "TEAM";
        };
        MessageCardRequest: {
            id: string;
            /** @enum {string} */
            kind: "CAMPAIGN" | "POST" | "PRODUCT" | "TEAM";
        };
        MessageView: {
            author: components["schemas"]["CommunityPerson"];
            body: string;
            card: components["schemas"]["MessageCard"] | null;
            images: string[];
            liked: boolean | null;
            /** Format: int32 */
            likes: number;
            mentions: components["schemas"]["CommunityPerson"][];
            number: string;
            /** Format: date-time */
            postedAt: string;
            removed: boolean;
            replyTo: components["schemas"]["QuotedMessage"] | null;
            revision: string;
        };
        Mismatch: {
            expected: components["schemas"]["Expected"] | null;
            /** Format: date-time */
            firstSeenAt: string;
            id: string;
            /** @enum {string} */
            kind: "UNKNOWN_ORDER" | "OTHER_MERCHANT" | "OTHER_CURRENCY" | "OTHER_AMOUNT" | "TRANSACTION_USED" | "PAID_TWICE" | "FAILED_AFTER_CAPTURE";
            /** Format: date-time */
            lastSeenAt: string;
            /** @enum {string} */
            provider: "SANDBOX" | "BALANCE";
            said: components["schemas"]["Said"];
            settled: components["schemas"]["Settled"] | null;
            /** Format: int32 */
            times: number;
        };
        Money: {
            /** @enum {string} */
            currency: "CNY" | "USD";
            /** Format: int64 */
            minor: number;
        };
        MuteMemberRequest: {
            /** Format: int32 */
            minutes: number;
        };
        MySeat: {
            group: string;
            /** Format: date-time */
            joinedAt: string;
            name: string | null;
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            role: "OWNER" | "MANAGER" | "THINKER" | "ORGANISER" | "ASKER" | "SPECTATOR" | "CHALLENGER";
        };
        OfferCard: {
            image: string | null;
            price: components["schemas"]["Money"];
            product: string;
            title: string;
            titleEn: string | null;
            variant: string;
            variantTitle: string;
        };
        OfferList: {
            items: components["schemas"]["OfferCard"][];
        };
        OpenStoreRequest: {
            owner?: string | null;
            ownerName?: string | null;
            ownerPhone?: string | null;
            store: components["schemas"]["StoreRequest"];
        };
        OrderCard: {
            buyer: string;
            buyerName: string | null;
            campaign: string | null;
            /** @enum {string} */
            fulfilment: "PICKUP" | "DIGITAL";
            id: string;
            image: string | null;
            /** Format: int32 */
            lines: number;
            /** Format: date-time */
            payUntil: string | null;
            /** Format: date-time */
            placedAt: string;
            /** Format: int32 */
            quantity: number;
            refundRequested: boolean;
            refunded: components["schemas"]["Money"];
            /** @enum {string} */
            state: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
            store: string;
            team: string | null;
            title: string;
            titleEn: string | null;
            total: components["schemas"]["Money"];
        };
        OrderDeposit: {
            amount: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            /** Format: date-time */
            balanceFrom: string;
            /** Format: date-time */
            balanceUntil: string;
            kept: boolean;
            payable: boolean;
        };
        OrderDetail: {
            buyer: string;
            buyerName: string;
            campaign: string | null;
            deposit: components["schemas"]["OrderDeposit"] | null;
            /** @enum {string} */
            fulfilment: "PICKUP" | "DIGITAL";
            id: string;
            lastPayment: ("CREATED" | "CAPTURED" | "FAILED" | "EXPIRED" | "REFUNDING" | "REFUNDED") | null;
            lines: components["schemas"]["OrderLine"][];
            /** Format: date-time */
            payUntil: string | null;
            /** @enum {string} */
            payment: "SANDBOX" | "BALANCE";
            pickup: components["schemas"]["PickupTicket"] | null;
            refundRequest: components["schemas"]["RefundWish"] | null;
            refunded: components["schemas"]["Money"];
            refunds: components["schemas"]["OrderRefund"][];
            /** @enum {string} */
            state: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
            store: string;
            team: string | null;
            timeline: components["schemas"]["OrderStep"][];
            total: components["schemas"]["Money"];
        };
        OrderLine: {
            amount: components["schemas"]["Money"];
            image: string | null;
            product: string;
            /** Format: int32 */
            quantity: number;
            refunded: components["schemas"]["Money"];
            title: string;
            titleEn: string | null;
            unit: components["schemas"]["Money"];
            variant: string;
            variantTitle: string;
        };
        OrderLineRequest: {
            /** Format: int32 */
            quantity: number;
            variant: string;
        };
        OrderRefund: {
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
            reason: string;
        };
        OrderStep: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
        };
        PageAuditCard: {
            items: components["schemas"]["AuditCard"][];
            next: string | null;
        };
        PageCampaignCard: {
            items: components["schemas"]["CampaignCard"][];
            next: string | null;
        };
        PageCommentView: {
            items: components["schemas"]["CommentView"][];
            next: string | null;
        };
        PageCommissionView: {
            items: components["schemas"]["CommissionView"][];
            next: string | null;
        };
        PageCommunityCard: {
            items: components["schemas"]["CommunityCard"][];
            next: string | null;
        };
        PageCommunityMember: {
            items: components["schemas"]["CommunityMember"][];
            next: string | null;
        };
        PageGroupCard: {
            items: components["schemas"]["GroupCard"][];
            next: string | null;
        };
        PageImportLineView: {
            items: components["schemas"]["ImportLineView"][];
            next: string | null;
        };
        PageImportReport: {
            items: components["schemas"]["ImportReport"][];
            next: string | null;
        };
        PageInfluencerTile: {
            items: components["schemas"]["InfluencerTile"][];
            next: string | null;
        };
        PageInvitationCard: {
            items: components["schemas"]["InvitationCard"][];
            next: string | null;
        };
        PageJoinRequestCard: {
            items: components["schemas"]["JoinRequestCard"][];
            next: string | null;
        };
        PageManagedProductCard: {
            items: components["schemas"]["ManagedProductCard"][];
            next: string | null;
        };
        PageMessageView: {
            items: components["schemas"]["MessageView"][];
            next: string | null;
        };
        PageMismatch: {
            items: components["schemas"]["Mismatch"][];
            next: string | null;
        };
        PageOrderCard: {
            items: components["schemas"]["OrderCard"][];
            next: string | null;
        };
        PagePayoutRequest: {
            items: components["schemas"]["PayoutRequest"][];
            next: string | null;
        };
        PagePostingView: {
            items: components["schemas"]["PostingView"][];
            next: string | null;
        };
        PageRosterDouble: {
            items: components["schemas"]["RosterDouble"][];
            next: string | null;
        };
        PageRosterLineView: {
            items: components["schemas"]["RosterLineView"][];
            next: string | null;
        };
        PageRosterReport: {
            items: components["schemas"]["RosterReport"][];
            next: string | null;
        };
        PageSessionCard: {
            items: components["schemas"]["SessionCard"][];
            next: string | null;
        };
        PageShareResult: {
            items: components["schemas"]["ShareResult"][];
            next: string | null;
        };
        PageStaffCard: {
            items: components["schemas"]["StaffCard"][];
            next: string | null;
        };
        PageStockLine: {
            items: components["schemas"]["StockLine"][];
            next: string | null;
        };
        PageTouchpointTile: {
            items: components["schemas"]["TouchpointTile"][];
            next: string | null;
        };
        PageTouchpointView: {
            items: components["schemas"]["TouchpointView"][];
            next: string | null;
        };
        PageWithdrawal: {
            items: components["schemas"]["Withdrawal"][];
            next: string | null;
        };
        PasskeyCard: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            label: string;
            /** Format: date-time */
            usedAt: string;
        };
        PasskeySignInRequest: {
            credential: components["schemas"]["SignedCredential"];
        };
        PasswordSignIn: {
            code?: string | null;
            login: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "PASSWORD";
            password: string;
        };
        PayOrderRequest: {
            method?: ("SANDBOX" | "BALANCE") | null;
        };
        PaymentIntent: {
            id: string;
            redirect: string | null;
            /** @enum {string} */
            state: "CREATED" | "CAPTURED" | "FAILED" | "EXPIRED" | "REFUNDING" | "REFUNDED";
        };
        PaymentView: {
            amount: components["schemas"]["Money"];
            id: string;
            /** @enum {string} */
            method: "SANDBOX" | "BALANCE";
            redirect: string | null;
            refunded: components["schemas"]["Money"];
            /** @enum {string} */
            state: "CREATED" | "CAPTURED" | "FAILED" | "EXPIRED" | "REFUNDING" | "REFUNDED";
        };
        PayoutRequest: {
            name: string;
            withdrawal: components["schemas"]["Withdrawal"];
        };
        Person: {
            /** Format: int64 */
            avatar: number | null;
            id: string;
            name: string;
        };
        PersonaFace: {
            avatar?: string | null;
            cover?: string | null;
            name: string;
            /** Format: int32 */
            postsAWeek: number;
            signature: string;
            story: string;
            values: string;
        };
        PersonaView: {
            /** Format: int32 */
            completeness: number;
            face: components["schemas"]["PersonaFace"];
            holder: string;
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "PERSON" | "PRODUCT";
            mine: boolean;
            missing: ("AVATAR" | "COVER" | "SIGNATURE" | "VALUES" | "STORY" | "CADENCE")[];
            /** @enum {string} */
            nextStep: "LIFE" | "INSIGHT" | "DISCUSSION" | "HELP" | "TESTIMONY";
        };
        PickingLine: {
            image: string | null;
            /** Format: int32 */
            orders: number;
            product: string;
            /** Format: int32 */
            quantity: number;
            title: string;
            titleEn: string | null;
            variant: string;
            variantTitle: string;
        };
        PickingList: {
            lines: components["schemas"]["PickingLine"][];
        };
        PickupRequest: {
            code: string;
        };
        PickupTicket: {
            code: string;
            qr: string;
        };
        Place: {
            id: string;
            name: string;
        };
        PlaceOrderRequest: {
            campaign?: string | null;
            fulfilment: components["schemas"]["FulfilmentRequest"];
            lines: components["schemas"]["OrderLineRequest"][];
            /** @enum {string} */
            payment: "SANDBOX" | "BALANCE";
            store: string;
            team?: string | null;
            touchpoint?: string | null;
        };
        PlacedOrder: {
            id: string;
            /** Format: date-time */
            payUntil: string | null;
            /** @enum {string} */
            state: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
            team: string | null;
            total: components["schemas"]["Money"];
        };
        PlanRates: {
            /** Format: int32 */
            author: number;
            /** Format: int32 */
            leader: number;
            /** Format: int32 */
            seller1: number;
            /** Format: int32 */
            seller2: number;
            /** Format: int32 */
            store: number;
        };
        PlanView: {
            rates: components["schemas"]["PlanRates"];
            /** @enum {string} */
            scope: "BRAND" | "CAMPAIGN" | "PRODUCT";
            subject: string;
        };
        PolicyView: {
            /** Format: int32 */
            days: number;
            /** @enum {string} */
            rule: "FIRST_TOUCH" | "LAST_TOUCH" | "PROTECTED";
        };
        PostAuthor: {
            avatar: string | null;
            id: string;
            name: string;
        };
        PostCard: {
            author: components["schemas"]["PostAuthor"];
            /** Format: int32 */
            bookmarks: number;
            /** Format: int32 */
            comments: number;
            featured: string | null;
            hook: string;
            id: string;
            image: string | null;
            /** Format: int32 */
            legs: number;
            /** Format: int32 */
            likes: number;
            /** @enum {string} */
            origin: "PGC" | "OGC" | "UGC";
            persona: components["schemas"]["PostPersona"] | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "HIDDEN" | "REMOVED";
            title: string;
            titleEn: string | null;
        };
        PostDetail: {
            head: components["schemas"]["PostCard"];
            legs: components["schemas"]["LegCard"][];
            waist: string;
        };
        PostFeed: {
            items: components["schemas"]["PostCard"][];
            next: string | null;
        };
        PostMarks: {
            bookmarked: string[];
            liked: string[];
        };
        PostMessageRequest: {
            body: string;
            card?: components["schemas"]["MessageCardRequest"] | null;
            images?: string[] | null;
            mentions?: string[] | null;
            replyTo?: string | null;
        };
        PostPersona: {
            avatar: string | null;
            id: string;
            name: string;
        };
        PostSource: {
            hiding: components["schemas"]["Hiding"] | null;
            markdown: string;
            mine: boolean;
            post: components["schemas"]["PostDetail"];
        };
        PostedMessage: {
            number: string;
        };
        PostingView: {
            /** @enum {string} */
            account: "EXTERNAL" | "ESCROW" | "WALLET" | "PENDING" | "REVENUE" | "PLATFORM" | "DEBT" | "WITHDRAWAL";
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
            balance: components["schemas"]["Money"];
            id: string;
            reason: string;
            subject: string;
        };
        Price: {
            /** @enum {string} */
            currency: "CNY" | "USD";
            /** Format: int64 */
            minor: number;
        };
        Problem: {
            /** @description For a person to read */
            detail: string;
            /** @description What is wrong with which field */
            fields?: {
                field: string;
                message: string;
            }[];
            /** Format: int32 */
            status: number;
            title: string;
            /** @description urn:linli:problem:<code>; never changes */
            type: string;
        };
        ProductCard: {
            available: boolean;
            compareAt: components["schemas"]["Money"] | null;
            handle: string;
            id: string;
            image: string | null;
            /** @enum {string} */
            kind: "GOODS" | "SERVICE" | "DIGITAL" | "MEMBERSHIP" | "EXPERIENCE";
            priceFrom: components["schemas"]["Money"];
            priceTo: components["schemas"]["Money"];
            scenes: string[];
            /** Format: int64 */
            stock: number;
            tags: string[];
            title: string;
            titleEn: string | null;
        };
        ProductDetail: {
            archived: boolean;
            body: string;
            category: string;
            handle: string;
            id: string;
            images: components["schemas"]["ProductImage"][];
            /** @enum {string} */
            kind: "GOODS" | "SERVICE" | "DIGITAL" | "MEMBERSHIP" | "EXPERIENCE";
            listing: components["schemas"]["SearchListing"];
            options: string[];
            published: boolean;
            scenes: string[];
            tags: string[];
            taxonomy: string;
            title: string;
            titleEn: string | null;
            variants: components["schemas"]["VariantView"][];
            vendor: string;
        };
        ProductImage: {
            alt: string;
            picture: string | null;
            problem: string | null;
            source: string;
        };
        ProductShelf: {
            items: components["schemas"]["ProductCard"][];
            next: string | null;
        };
        Provenance: {
            buyer: components["schemas"]["Person"];
            campaign: components["schemas"]["Campaign"] | null;
            earned: components["schemas"]["CommissionView"][];
            entrance: components["schemas"]["Place"] | null;
            order: string;
            /** Format: date-time */
            placedAt: string;
            steps: components["schemas"]["Step"][];
            store: string;
            storeEn: string;
            total: components["schemas"]["Money"] | null;
        };
        Quote: {
            deposit: components["schemas"]["QuoteDeposit"] | null;
            lines: components["schemas"]["QuoteLine"][];
            total: components["schemas"]["Money"];
        };
        QuoteDeposit: {
            /** Format: date-time */
            balanceFrom: string;
            /** Format: date-time */
            balanceUntil: string;
            later: components["schemas"]["Money"];
            now: components["schemas"]["Money"];
            /** @enum {string} */
            unpaid: "KEPT" | "RETURNED";
        };
        QuoteLine: {
            amount: components["schemas"]["Money"];
            image: string | null;
            /** Format: int32 */
            quantity: number;
            title: string;
            titleEn: string | null;
            unit: components["schemas"]["Money"];
            variant: string;
            variantTitle: string;
        };
        QuoteRequest: {
            campaign?: string | null;
            fulfilment: components["schemas"]["FulfilmentRequest"];
            lines: components["schemas"]["OrderLineRequest"][];
            store: string;
            team?: string | null;
            touchpoint?: string | null;
        };
        QuotedMessage: {
            author: components["schemas"]["CommunityPerson"];
            excerpt: string;
            number: string;
        };
        RecoveryCodes: {
            codes: string[];
        };
        RefundWish: {
            amount: components["schemas"]["Money"] | null;
            answer: string | null;
            /** Format: date-time */
            at: string;
            note: string;
            state: string;
        };
        RequestRefundRequest: {
            /** Format: int64 */
            amount?: number | null;
            note: string;
        };
        ResetPasswordRequest: {
            code: string;
            destination: string;
            password: string;
        };
        RosterDouble: {
            groups: string[];
            id: string;
            kept: string;
            nickname: string;
            phone: string | null;
            places: components["schemas"]["RosterPlace"][];
            uncertain: boolean;
            wechat: string | null;
        };
        RosterLineView: {
            file: string;
            id: string;
            /** Format: int64 */
            line: number;
            message: string;
            /** @enum {string} */
            reason: "NO_COLUMNS" | "NOBODY" | "BAD_PHONE" | "BAD_TIME" | "TOO_LONG" | "BROKEN" | "CHARACTERS_LOST" | "NAME_NOT_ALLOWED" | "GROUP_NAME_NOT_ALLOWED";
        };
        RosterPlace: {
            file: string;
            /** Format: int64 */
            line: number;
        };
        RosterReport: {
            /** Format: int32 */
            alreadySeated: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            files: number;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /** Format: int32 */
            inSeveralGroups: number;
            /** @enum {string} */
            mode: "DRY_RUN" | "APPLY";
            /** Format: int32 */
            namedAgain: number;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            peopleDone: number;
            /** Format: int32 */
            peopleRefused: number;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            rowsRefused: number;
            /** Format: int32 */
            seatsGiven: number;
            /** @enum {string} */
            state: "WAITING" | "RUNNING" | "FINISHED";
            /** Format: int32 */
            uncertain: number;
        };
        Said: {
            currency: string;
            merchant: string;
            minor: string;
            order: string;
            /** @enum {string} */
            result: "CAPTURED" | "FAILED";
            transaction: string;
        };
        SceneCard: {
            name: string;
            /** Format: int64 */
            products: number;
        };
        SceneList: {
            items: components["schemas"]["SceneCard"][];
        };
        ScheduleCampaignRequest: {
            cover?: string | null;
            /** @enum {string} */
            currency: "CNY" | "USD";
            items: components["schemas"]["CampaignItemRequest"][];
            /** @enum {string} */
            kind: "GROUP_BUY" | "MEMBERSHIP_DRIVE" | "FLASH_SALE" | "PRE_SALE" | "DEPOSIT_SALE";
            terms: components["schemas"]["TermsRequest"];
            title: string;
            titleEn: string;
        };
        SearchListing: {
            description: string;
            title: string;
        };
        SecondFactorCodeRequest: {
            code: string;
        };
        SecondFactorSecret: {
            secret: string;
            uri: string;
        };
        SecondFactorView: {
            generator: boolean;
            password: boolean;
        };
        SectionReach: {
            /** Format: int64 */
            acted: number;
            /** Format: int64 */
            read: number;
            /** @enum {string} */
            section: "HEAD" | "WAIST" | "LEGS";
            /** Format: int64 */
            seen: number;
        };
        SendCodeRequest: {
            destination: string;
        };
        SensitiveWords: {
            words: string[];
        };
        SessionCard: {
            current: boolean;
            device: string;
            id: string;
            /** Format: date-time */
            signedInAt: string;
            /** Format: date-time */
            usedAt: string;
        };
        SessionView: {
            account: components["schemas"]["AccountCard"] | null;
            demo: boolean;
            demoSignIns: components["schemas"]["DemoSignInCard"][];
            grants: components["schemas"]["GrantCard"][];
            publicAddress: string;
        };
        SetMemberRoleRequest: {
            /** @enum {string} */
            role: "OWNER" | "MANAGER" | "THINKER" | "ORGANISER" | "ASKER" | "SPECTATOR" | "CHALLENGER";
        };
        SetPlanRequest: {
            rates: components["schemas"]["PlanRates"];
            /** @enum {string} */
            scope: "BRAND" | "CAMPAIGN" | "PRODUCT";
            subject: string;
        };
        SetStockRequest: {
            /** Format: int32 */
            available: number;
        };
        SetUpTouchpointRequest: {
            /** @enum {string} */
            kind: "SHELF" | "CASHIER" | "GROUP_LINK" | "POSTER" | "CONTENT" | "LIVE" | "EVENT" | "OUTSIDE";
            /** @enum {string} */
            leadsTo: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT";
            name: string;
            /** @enum {string} */
            space: "STORE" | "GROUP" | "CLOUD";
            store?: string | null;
            target: string;
        };
        SettleMismatchRequest: {
            note: string;
        };
        Settled: {
            /** Format: date-time */
            at: string;
            by: string;
            name: string;
            note: string;
        };
        ShareRequest: {
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT" | "TEAM";
            post?: string | null;
            touchpoint?: string | null;
        };
        ShareResult: {
            /** Format: int64 */
            buyers: number;
            code: string;
            earned: components["schemas"]["Money"];
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT" | "TEAM";
            subject: string;
            title: string | null;
            titleEn: string | null;
            /** Format: int64 */
            visits: number;
        };
        ShareView: {
            address: string;
            code: string;
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT" | "TEAM";
            subject: string;
            title: string;
        };
        SignInRequest: components["schemas"]["PasswordSignIn"] | components["schemas"]["CodeSignIn"] | components["schemas"]["DemoKeySignIn"];
        SignedCredential: {
            rawId: string;
            response: components["schemas"]["Assertion"];
        };
        SimulatePlanRequest: {
            /** Format: int64 */
            amountMinor: number;
            rates: components["schemas"]["PlanRates"];
        };
        SimulatedShare: {
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            role: "SELLER_1" | "SELLER_2" | "LEADER" | "STORE" | "AUTHOR";
        };
        Simulation: {
            kept: components["schemas"]["Money"];
            shares: components["schemas"]["SimulatedShare"][];
        };
        SourceCount: {
            /** Format: int64 */
            departed: number;
            inviter: string | null;
            /** Format: int64 */
            joined: number;
            /** @enum {string} */
            source: "DIRECT" | "TOUCHPOINT" | "INVITATION" | "SHARE" | "ROSTER";
            touchpoint: string | null;
        };
        SpaceSales: {
            /** Format: int64 */
            orders: number;
            sales: components["schemas"]["Money"];
            /** @enum {string} */
            space: "STORE" | "GROUP" | "CLOUD";
        };
        StaffCard: {
            avatar: string | null;
            name: string;
            person: string;
            phone: string | null;
            /** @enum {string} */
            role: "PLATFORM_OPERATOR" | "BRAND_HQ" | "STORE_OWNER" | "COMMUNITY_MANAGER";
            scope: string | null;
            scopeName: string;
            scopeNameEn: string;
            /** Format: date-time */
            since: string;
        };
        StandingView: {
            amount: components["schemas"]["Money"] | null;
            brand: string | null;
            /** @enum {string} */
            consequence: "BLOCKS" | "GIVEN_UP" | "ENDS";
            /** Format: int64 */
            count: number;
            matter: string;
            text: string;
            thing: components["schemas"]["Thing"] | null;
            /** Format: date-time */
            until: string | null;
        };
        StartedImport: {
            import: string;
        };
        StartedRoster: {
            import: string;
        };
        Step: {
            /** Format: int32 */
            degree: number;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT" | "TEAM";
            post: components["schemas"]["Writing"] | null;
            /** Format: date-time */
            sharedAt: string;
            sharer: components["schemas"]["Person"];
            touchpoint: components["schemas"]["Place"] | null;
        };
        StockLine: {
            /** Format: int32 */
            available: number;
            /** Format: int32 */
            backordered: number;
            image: string | null;
            product: string;
            sku: string;
            title: string;
            titleEn: string | null;
            variant: string;
            variantTitle: string;
        };
        Store: {
            address: string;
            brand: string;
            hours: string;
            id: string;
            /** Format: double */
            latitude: number;
            /** Format: double */
            longitude: number;
            name: string;
            nameEn: string;
            owner: string;
            /** Format: int32 */
            serviceRadiusMetres: number;
        };
        StoreRank: {
            name: string;
            nameEn: string;
            /** Format: int64 */
            orders: number;
            sales: components["schemas"]["Money"];
            store: string;
        };
        StoreRequest: {
            address: string;
            hours: string;
            /** Format: double */
            latitude: number;
            /** Format: double */
            longitude: number;
            name: string;
            nameEn: string;
            /** Format: int32 */
            serviceRadiusMetres: number;
        };
        StoreStock: {
            /** Format: int32 */
            available: number;
            store: string;
        };
        StoredPicture: {
            id: string;
        };
        StreakView: {
            person: components["schemas"]["CommunityPerson"];
            /** Format: int32 */
            streak: number;
        };
        TeamCard: {
            /** Format: date-time */
            expiresAt: string;
            founder: string;
            founderName: string;
            id: string;
            /** Format: int32 */
            placesLeft: number;
            /** Format: int32 */
            size: number;
        };
        TeamDetail: {
            campaign: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            members: components["schemas"]["TeamMember"][];
            /** Format: int32 */
            paid: number;
            /** Format: int32 */
            placesLeft: number;
            /** Format: int32 */
            size: number;
            /** @enum {string} */
            state: "FORMING" | "OPEN" | "COMPLETED" | "EXPIRED" | "DISSOLVED";
        };
        TeamMember: {
            avatar: string | null;
            founder: boolean;
            name: string;
            person: string;
        };
        TermsRequest: {
            /** Format: date-time */
            closesAt?: string | null;
            deposit?: components["schemas"]["DepositRequest"] | null;
            /** Format: int32 */
            holdMinutes?: number | null;
            /** Format: int32 */
            memberLimit?: number | null;
            /** Format: date-time */
            opensAt: string;
            payments?: ("SANDBOX" | "BALANCE")[] | null;
            /** Format: int32 */
            quota?: number | null;
            spaces?: ("STORE" | "GROUP" | "CLOUD")[] | null;
            stores?: string[] | null;
            /** Format: int32 */
            teamHours?: number | null;
            /** Format: int32 */
            teamSize?: number | null;
            /** Format: int32 */
            threshold?: number | null;
            tiers?: components["schemas"]["TierRequest"][] | null;
            touchpoints?: string[] | null;
            waitingList?: boolean | null;
        };
        Thing: {
            id: string;
            name: string;
            nameEn: string;
        };
        ThingCard: {
            figures: {
                [key: string]: number;
            };
            form: string;
            id: string;
            /** @enum {string} */
            kind: "BRAND" | "CAMPAIGN" | "COMMENT" | "COMMUNITY" | "GROUP" | "ORDER" | "POST" | "PRODUCT" | "SHARE" | "STORE" | "TEAM" | "TOUCHPOINT";
            line: string;
            path: string;
            picture: string | null;
            price: components["schemas"]["Money"] | null;
            state: string;
            title: string;
            titleEn: string | null;
            /** Format: date-time */
            until: string | null;
            was: components["schemas"]["Money"] | null;
        };
        ThingCards: {
            cards: components["schemas"]["ThingCard"][];
        };
        TierRequest: {
            /** Format: int32 */
            offBasisPoints: number;
            /** Format: int32 */
            sold: number;
        };
        TouchpointTile: {
            /** Format: int64 */
            brought: number;
            /** Format: int64 */
            converted: number;
            /** @enum {string} */
            kind: "SHELF" | "CASHIER" | "GROUP_LINK" | "POSTER" | "CONTENT" | "LIVE" | "EVENT" | "OUTSIDE";
            name: string;
            /** @enum {string} */
            space: "STORE" | "GROUP" | "CLOUD";
            /** Format: int64 */
            spread: number;
            /** Format: int64 */
            touched: number;
            touchpoint: string;
        };
        TouchpointView: {
            code: string;
            id: string;
            /** @enum {string} */
            kind: "SHELF" | "CASHIER" | "GROUP_LINK" | "POSTER" | "CONTENT" | "LIVE" | "EVENT" | "OUTSIDE";
            /** @enum {string} */
            leadsTo: "BRAND" | "CAMPAIGN" | "COMMUNITY" | "POST" | "PRODUCT";
            name: string;
            path: string;
            /** @enum {string} */
            space: "STORE" | "GROUP" | "CLOUD";
            store: string | null;
            target: string;
        };
        TransferMemberRequest: {
            group: string;
        };
        UpdateAccountRequest: {
            avatar?: string | null;
            consents: components["schemas"]["Consents"];
            name: string;
        };
        UpdateProductRequest: {
            body: string;
            category?: string | null;
            images: string[];
            /** @enum {string} */
            kind: "GOODS" | "SERVICE" | "DIGITAL" | "MEMBERSHIP" | "EXPERIENCE";
            listing?: components["schemas"]["Listing"] | null;
            scenes: string[];
            tags: string[];
            taxonomy?: string | null;
            title: string;
            titleEn?: string | null;
            vendor: string;
        };
        VariantRequest: {
            barcode: string;
            compareAt?: components["schemas"]["Price"] | null;
            cost?: components["schemas"]["Price"] | null;
            /** Format: int32 */
            grams: number;
            image?: string | null;
            optionValues: string[];
            /** @enum {string} */
            policy: "DENY" | "CONTINUE" | "UNTRACKED";
            price: components["schemas"]["Price"];
            requiresShipping: boolean;
            sku: string;
            taxable?: boolean | null;
            weightUnit?: ("G" | "KG" | "LB" | "OZ") | null;
        };
        VariantView: {
            available: boolean;
            barcode: string;
            compareAt: components["schemas"]["Money"] | null;
            cost: components["schemas"]["Money"] | null;
            /** Format: int32 */
            grams: number;
            id: string;
            image: string | null;
            optionValues: string[];
            /** @enum {string} */
            policy: "DENY" | "CONTINUE" | "UNTRACKED";
            price: components["schemas"]["Money"];
            requiresShipping: boolean;
            sku: string;
            skuShared: boolean;
            stock: components["schemas"]["StoreStock"][];
            taxable: boolean;
            title: string;
            /** @enum {string} */
            weightUnit: "G" | "KG" | "LB" | "OZ";
        };
        WalletLine: {
            available: components["schemas"]["Money"];
            debt: components["schemas"]["Money"];
            pending: components["schemas"]["Money"];
            revenue: components["schemas"]["Money"];
            withdrawing: components["schemas"]["Money"];
        };
        WalletView: {
            balances: components["schemas"]["WalletLine"][];
        };
        WithdrawRequest: {
            amount: components["schemas"]["AmountRequest"];
        };
        Withdrawal: {
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            person: string;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "REQUESTED" | "PAID_OUT" | "REFUSED";
        };
        WritePostRequest: {
            cover?: string | null;
            hook: string;
            legs: components["schemas"]["LegRequest"][];
            origin?: ("PGC" | "OGC" | "UGC") | null;
            persona?: string | null;
            title: string;
            titleEn?: string | null;
            waist: string;
        };
        Writing: {
            id: string;
            title: string;
            titleEn: string | null;
        };
        WrittenComment: {
            id: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    foundBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundBrandRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBrandRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordActivities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeaconBatch"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBrandOrders: {
        parameters: {
            query?: {
                store?: string;
                state?: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
                campaign?: string;
                refundRequested?: boolean;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrderCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBindingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBindingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showBrandBoard: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showFunnel: {
        parameters: {
            query: {
                scope: "CAMPAIGN" | "COMMUNITY" | "STORE" | "TOUCHPOINT";
                id: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelStep"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followBrandBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBoard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTouchpointCounts: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTouchpointTile"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                state?: ("SCHEDULED" | "OPEN" | "SUCCEEDED" | "FAILED" | "CLOSED" | "CANCELLED")[];
                kind?: "GROUP_BUY" | "MEMBERSHIP_DRIVE" | "FLASH_SALE" | "PRE_SALE" | "DEPOSIT_SALE";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCampaignCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleCampaignRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBoard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCampaignBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBoard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBoard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignProgress"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignStanding"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putInCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartItemRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeFromCart: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path: {
                brand: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommissionPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCommissionPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateCommissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatePlanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCommissionPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                scope: "BRAND" | "CAMPAIGN" | "PRODUCT";
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommissions: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommissionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommunities: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommunityCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    foundCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundCommunityRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJoinedCommunities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedCommunity"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCheckIns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreakView"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checked in before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInView"];
                };
            };
            /** @description Checked in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageGroupCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeGroupRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCommunityHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityHealth"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitationCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expireInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                group?: string;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommunityMember"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinCommunityRequest"];
            };
        };
        responses: {
            /** @description Seated before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinResult"];
                };
            };
            /** @description Seated */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinResult"];
                };
            };
            /** @description To be approved */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinResult"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    banMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanMemberRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    muteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MuteMemberRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMemberRoleRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferMemberRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unbanMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJoinRequests: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJoinRequestCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveJoinRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinResult"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineJoinRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosters: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRosterReport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRosters: {
        parameters: {
            query: {
                mode: string;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    file: string[];
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRoster"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
                roster: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterReport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterDuplicates: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
                roster: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRosterDouble"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterLines: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                community: string;
                roster: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRosterLineView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceCount"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProducts: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMessageView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostMessageRequest"];
            };
        };
        responses: {
            /** @description Posted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedMessage"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamMessages: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                brand: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                group: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    likeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                group: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlikeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                group: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportReport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importProducts: {
        parameters: {
            query: {
                mode: string;
                store?: string;
                currency?: "CNY" | "USD";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedImport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportKinds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKinds"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportLines: {
        parameters: {
            query?: {
                code?: "FILE_EMPTY" | "FILE_UNREADABLE" | "FILE_IS_OLD_EXCEL" | "FILE_IS_HTML" | "FILE_TOO_LARGE" | "COLUMNS_MISSING" | "GIVEN_UP" | "OPTIONS_TWICE" | "OPTIONS_CHANGED" | "CURRENCY_DIFFERS" | "TOO_MANY_ROWS" | "VARIANT_UNPRICED" | "PRODUCT_TWICE" | "NOT_STORABLE" | "NO_PRODUCTS" | "CHARSET_GUESSED" | "CHARACTERS_LOST" | "COLUMN_TWICE" | "QUANTITIES_WITHOUT_STORE" | "QUOTE_UNBALANCED" | "QUOTES_IGNORED" | "TOO_MANY_CELLS" | "CELL_CLEANED" | "TEXT_CUT" | "ROWS_APART" | "ROW_WITHOUT_HANDLE" | "HANDLE_MADE" | "HANDLE_CHANGED" | "TITLE_MISSING" | "PRODUCT_CELLS_IGNORED" | "NOTHING_ON_ROW" | "GIFT_CARD" | "KEPT_AS_DRAFT" | "VALUE_UNKNOWN" | "PRICE_MISSING" | "PRICE_UNREADABLE" | "PRICE_CURRENCY" | "PRICE_ROUNDED" | "PRICE_READ_AS" | "COMPARE_AT_IGNORED" | "SALE_DATED" | "SALE_TIME_UNREADABLE" | "NUMBER_UNREADABLE" | "NUMBER_ROUNDED" | "QUANTITY_NEGATIVE" | "STOCK_OF_PARENT" | "DIGITS_LOST" | "SKU_TWICE" | "OPTION_MISSING" | "OPTION_UNNAMED" | "OPTIONS_JOINED" | "ATTRIBUTES_IGNORED" | "PARENT_MISSING" | "BODY_CLEANED" | "IMAGE_ADDRESS_INVALID" | "TOO_MANY_IMAGES" | "PICTURE_MISSING" | "MORE_FINDINGS";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportLineView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInfluencers: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInfluencerTile"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPosting"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerSummary"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listManagedProducts: {
        parameters: {
            query?: {
                store?: string;
                tag?: string;
                q?: string;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageManagedProductCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCommissions: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommissionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query: {
                variant: string[];
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferList"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyOrders: {
        parameters: {
            query?: {
                state?: ("AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED")[];
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrderCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        responses: {
            /** @description Placed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PayOrderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentIntent"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProvenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provenance"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRefundRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRefundRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRefundRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMismatches: {
        parameters: {
            query?: {
                state?: "OPEN" | "SETTLED";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMismatch"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleMismatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                mismatch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleMismatchRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                payment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaView"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPersona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonaRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPersona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                persona: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePersona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                persona: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonaFace"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostFeed"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookmarkedPosts: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostFeed"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFeaturedPosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostFeed"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    managePosts: {
        parameters: {
            query: {
                state: "DRAFT" | "PUBLISHED" | "HIDDEN" | "REMOVED";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostFeed"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPostMarks: {
        parameters: {
            query: {
                post: string[];
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostMarks"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyPosts: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostFeed"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookmarkPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unbookmarkPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommentView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commentOnPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenComment"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnswers: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                post: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommentView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    featurePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeaturePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfeaturePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hidePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HidePostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    likePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlikePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPostSections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionReach"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPostSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unhidePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                store?: string;
                tag?: string;
                scene?: string;
                q?: string;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductShelf"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unpublishProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedVariant"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                product: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScenes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneList"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSensitiveWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitiveWords"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceSensitiveWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SensitiveWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SensitiveWords"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyShares: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShareResult"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shareThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharePoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                share: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShareQr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                share: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStaffCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointStaffRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissStaff: {
        parameters: {
            query: {
                role: "BRAND_HQ" | "STORE_OWNER" | "COMMUNITY_MANAGER";
                scope?: string;
            };
            header?: never;
            path: {
                brand: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenStoreRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showStoreBoard: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followStoreBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBoard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreTouchpointCounts: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTouchpointTile"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreCommissions: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommissionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreInfluencers: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInfluencerTile"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreOrders: {
        parameters: {
            query?: {
                state?: "AWAITING_PAYMENT" | "DEPOSITED" | "BALANCE_DUE" | "PAID" | "READY" | "COMPLETED" | "SETTLED" | "CANCELLED" | "FORFEITED" | "REFUNDED";
                campaign?: string;
                refundRequested?: boolean;
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrderCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineStoreRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRefundRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundStoreOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRefundRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPickingList: {
        parameters: {
            query?: {
                campaign?: string;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingList"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pickUpOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStock: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStockLine"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStockRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storeWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storePostings: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostingView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storeStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                store: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDetail"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listThings: {
        parameters: {
            query: {
                of: string[];
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingCards"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTouchpoints: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTouchpointView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpTouchpointRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTouchpointPoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTouchpointQr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                touchpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myPostings: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostingView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myWithdrawals: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWithdrawal"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWithdrawals: {
        parameters: {
            query?: {
                state?: "REQUESTED" | "PAID_OUT" | "REFUSED";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePayoutRequest"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                withdrawal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                withdrawal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeaving: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaving"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCard"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storePicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredPicture"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStrayMismatches: {
        parameters: {
            query?: {
                state?: "OPEN" | "SETTLED";
                /** @description The cursor of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMismatch"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleStrayMismatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mismatch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleMismatchRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendCodeRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSessionCard"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInRequest"];
            };
        };
        responses: {
            /** @description Signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStorefronts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"][];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStorefront: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                picture: string;
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused, and why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
