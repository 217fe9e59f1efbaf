"""What kind of figure a number is: count, money, share, measure, duration, age, fraction."""
