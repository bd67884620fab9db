bad-name = See [the guide][guide].
bad-collapsed = See [Guide][].
ok-collapsed = See [Guide][].
ok-case = See [the guide][Guide].
