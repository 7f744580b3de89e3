from django.urls import path

from .views.postbox import postbox

app_name = "notices"
urlpatterns = [path("postbox/", postbox, name="postbox")]
