ok-none = Home
