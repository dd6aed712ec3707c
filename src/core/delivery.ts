/** How a messenger's updates arrive: fetched by us, or sent to a public address. Webhook-only settings exist only where they can be used. */
export type Delivery =
  | { readonly mode: "polling" }
  | {
      readonly mode: "webhook";
      /** Public address of the web server, without a slash at its end; https for the messengers to accept it. */
      readonly publicUrl: string;
      /** Secret that the messenger sends along; undefined: derived from the token. */
      readonly secret: string | undefined;
    };
