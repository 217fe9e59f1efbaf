"""What the desk says of requests that no page sees: in English for programs, in Arabic for people."""

HEADING = "طلب مرفوض"
SENTENCES = {
    "host": (
        "This desk does not answer to that host name: add it to KHABAR_DESK_HOSTS.",
        "لا يُفتح هذا المكتب بهذا الاسم. أضف الاسم إلى \u2066KHABAR_DESK_HOSTS\u2069.",
    ),
    "long": ("The address is too long.", "العنوان أطول مما يُقبل. اختصر عبارة البحث أو قلّل المرشّحات."),
    "nul": ("The address contains a NUL character.", "في العنوان رمز لا يُقبل (\u2066NUL\u2069). احذفه من العنوان."),
    "method": ("Only GET, HEAD and POST are supported.", "لا تُفتح هذه الصفحة بهذه الطريقة."),
    "foreign": (
        "Forms from other sites are refused.",
        "لا تُقبل النماذج المرسلة من مواقع أخرى. أرسلها من صفحات المكتب.",
    ),
    "length": ("The length of the form is missing.", "لم يُذكر طول النموذج المرسل."),
    "large": ("The form is too large.", "النموذج المرسل أكبر مما يُقبل."),
}
