bad-element = Hello
bad-handler = Hello
bad-list = Hello **you**
ok-own = Hello <b style="color:red">you</b>
