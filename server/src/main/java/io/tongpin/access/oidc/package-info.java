/** OpenID Connect as a client speaks it (统一身份协议): what a provider says of itself, the way there and back, and its tokens. */
@NullMarked
package io.tongpin.access.oidc;

import org.jspecify.annotations.NullMarked;
