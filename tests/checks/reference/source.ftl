bad-name = See [the guide][guide].
bad-collapsed = See [Guide][].
ok-collapsed = See [Guide][].
ok-case = See [the guide][Guide].
ok-link-behind = In a wide sense.[^1] See [the guide]({ $guide }).
